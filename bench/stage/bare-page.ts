import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { momentNoted } from './browser.ts';

/** A page of a few words, at another origin than the host's: what a frame costs before anything is put into it. */
export type BarePage = { readonly url: string; readonly stop: () => Promise<void> };

const html = '<!doctype html><html lang="en"><title>Bare</title><p>A few words.</p></html>';

/** Serves the bare page on a free port. */
export async function startBarePage(): Promise<BarePage> {
  const http = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(html);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this kind.
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Milliseconds from a click until the bare page's words are painted in a frame in a dialog over the page. */
export async function timeBarePage(page: Page, { url }: BarePage): Promise<number> {
  await page.evaluate((address) => {
    const button = document.createElement('button');
    button.id = 'open-bare';
    button.textContent = 'Open';
    button.addEventListener('click', () => {
      const dialog = document.createElement('dialog');
      const frame = document.createElement('iframe');
      frame.src = address;
      dialog.append(frame);
      document.body.append(dialog);
      dialog.showModal();
    });
    document.body.append(button);
  }, url);
  const readable = momentNoted(page, 'readable', url);
  await page.locator('#open-bare').click();
  await readable;
  const clicked = await page.evaluate(
    () => (globalThis as unknown as { moments: Record<string, number> }).moments['clicked'] ?? Number.NaN,
  );
  const frame = page.frames().find((each) => each.url() === url);
  const painted = await frame?.evaluate(
    () => (globalThis as unknown as { moments: Record<string, number> }).moments['readable'],
  );
  return (painted ?? Number.NaN) - clicked;
}
