import type { Page } from '@playwright/test';
import type { Engine } from './engines.ts';

/** The network of the widget's frame. */
export type Network = { readonly take: () => Promise<void>; readonly giveBack: () => Promise<void> };

/** Lets a test take the network from the widget. */
export async function networkOf(page: Page, engine: Engine): Promise<Network> {
  if (engine !== 'chromium') {
    const be = (offline: boolean) => page.context().setOffline(offline);
    return { take: () => be(true), giveBack: () => be(false) };
  }
  // Chromium takes it from the page alone that way, and not from a frame of another site.
  const frame = page.frames().find((each) => each.url().includes('/widget/vrf_'));
  if (frame === undefined) throw new Error('The widget has a frame.');
  const session = await page.context().newCDPSession(frame);
  const be = async (offline: boolean) => {
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send('Network.emulateNetworkConditions', { offline, ...speed });
  };
  await session.send('Network.enable');
  return { take: () => be(true), giveBack: () => be(false) };
}
