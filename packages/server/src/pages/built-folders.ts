import { fileURLToPath } from 'node:url';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// From `src/pages/` and from `dist/` alike, the packages are reached through the server's own folder.
const packages = import.meta.url.includes('/src/pages/') ? '../../../' : '../../';

/** Where the files are that are sent as they are. */
export const builtFolders = {
  widget: folder(`${packages}widget/dist`),
  phoneSimulator: folder(`${packages}phone-simulator/dist`),
  sdk: folder(`${packages}sdk/dist`),
  /** The style and script of the landing page and of the pages for developers, sent as they are written. */
  landing: folder(`${packages}server/static`),
} as const;
