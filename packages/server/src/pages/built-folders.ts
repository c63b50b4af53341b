import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// From `src/pages/` the server's own folder is two up, from `dist/` one.
const own = import.meta.url.includes('/src/pages/') ? '../../' : '../';

/**
 * The packed server carries what it serves; in the repository each package has its own build. (`build/` lays the
 * former out for the time of packing alone, so that nobody works on a copy.)
 */
const served = existsSync(folder(`${own}served`))
  ? { widget: `${own}served/widget`, phoneSimulator: `${own}served/phone-simulator`, sdk: `${own}served/sdk` }
  : {
      widget: `${own}../widget/dist`,
      phoneSimulator: `${own}../phone-simulator/dist`,
      sdk: `${own}../sdk/dist`,
    };

/** Where the files are that are sent as they are. */
export const builtFolders = {
  widget: folder(served.widget),
  phoneSimulator: folder(served.phoneSimulator),
  sdk: folder(served.sdk),
  /** The style and script of the landing page and of the pages for developers, sent as they are written. */
  landing: folder(`${own}static`),
} as const;
