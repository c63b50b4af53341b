import { readFile, readdir } from 'node:fs/promises';
import type { Obstacle } from '@tokencloud/sdk/diagnose';
import { expect, test } from '../../stage/test.ts';

test.use({ needs: [] });

/** Where each is met. One that is added does not compile until it has a page. */
const pages: Readonly<Record<Obstacle, string>> = {
  frame_src: 'frame-src',
  connect_src: 'connect-src',
  sandbox: 'sandbox',
  embedder_policy: 'embedder-policy',
  frame_refused: 'x-frame-options',
  geolocation: 'geolocation',
  clipboard_write: 'clipboard-write',
};

/** What looks like an obstacle and must be none. */
const harmless = ['third-party-storage', 'trusted-types'];

test('each way of failing has its page in this folder, on which it is named; the others have none', async () => {
  const files = (await readdir(import.meta.dirname)).map((name) => name.replace('.spec.ts', ''));
  const known = [...Object.values(pages), ...harmless, 'silence', 'every-obstacle'];
  expect(files.toSorted()).toEqual(known.toSorted());
  const read = (name: string) => readFile(`${import.meta.dirname}/${name}.spec.ts`, 'utf8');
  for (const [obstacle, page] of Object.entries(pages))
    expect([page, await read(page)]).toEqual([page, expect.stringContaining(`obstacle: '${obstacle}'`)]);
  for (const page of harmless)
    expect([page, await read(page)]).toEqual([page, expect.stringContaining('.toEqual([])')]);
});
