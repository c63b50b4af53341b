import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { AnyFixture } from '../../packages/widget/src/gallery/fixture.ts';
import type { GalleryLanguage } from '../../packages/widget/src/gallery/gallery-query.ts';

export { expect } from '@playwright/test';

const built = fileURLToPath(new URL('../../packages/widget/gallery/dist/', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The built gallery on a server of its own. */
async function startGallery(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(built, normalize(pathname));
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this kind.
  const { port } = http.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Shows fixtures on the test's page. */
export type Gallery = {
  readonly show: (fixture: AnyFixture, look?: Look) => Promise<void>;
};

/** How a fixture is shown. */
export type Look = {
  readonly language?: GalleryLanguage;
  readonly radius?: 'none' | 'soft' | 'round';
  readonly accent?: string;
};

/** A fixture's name in messages and files. */
export function nameOf({ state, variant }: AnyFixture): string {
  return `${state.name}-${variant}`;
}

/** Goes from one fixture to the next without loading the page again, as long as the look stays the same. */
function createGallery(page: Page, origin: string): Gallery {
  let lookShown: string | null = null;
  return {
    async show(fixture, look = {}) {
      const query = new URLSearchParams({ state: fixture.state.name, variant: fixture.variant, ...look });
      const address = `${origin}/gallery.html?${query.toString()}`;
      if (JSON.stringify(look) === lookShown) await page.evaluate(goTo, address);
      else await page.goto(address);
      lookShown = JSON.stringify(look);
      const shown = page.locator(`[data-fixture="${nameOf(fixture)}"]`);
      const isComing = fixture.standIn?.name === 'coming';
      await shown.locator(isComing ? '[data-screen] .spinner' : '[data-screen] h1').waitFor();
      if (fixture.state.name === 'handoff' && !isComing) await shown.locator('.qr img').first().waitFor();
      if (fixture.question !== undefined) await shown.getByRole('alertdialog').waitFor();
    },
  };
}

/** In the page: what the gallery does when a person goes back or forth. */
function goTo(address: string): void {
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Tests over the built gallery. Its server is shared by a worker's tests. */
export const test = base.extend<{ gallery: Gallery }, { galleryOrigin: string }>({
  gallery: async ({ page, galleryOrigin }, use) => {
    await use(createGallery(page, galleryOrigin));
  },
  galleryOrigin: [
    // Playwright reads from this pattern that the fixture needs no other.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startGallery();
      await use(server.origin);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});
