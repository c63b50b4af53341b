import type { CDPSession, Page } from '@playwright/test';

/** A network as Chrome DevTools pretends it: milliseconds before each answer, and bytes a second. */
export type Network = {
  readonly name: string;
  readonly latency: number;
  readonly down: number;
  readonly up: number;
};

/** Chrome DevTools' presets. */
export const networks = {
  slow4g: { name: 'Slow 4G', latency: 562.5, down: 180_000, up: 84_375 },
  fast4g: { name: 'Fast 4G', latency: 165, down: 1_012_500, up: 168_750 },
} as const satisfies Record<string, Network>;

/** How much slower the processor is made. */
export const CPU_SLOWDOWN = 4;

/** Starts the browser with one process for page and frame, so that what is set on the page holds for the frame from its very first request. */
export const oneProcess = {
  off: ['IsolateOrigins', 'site-per-process'],
  args: ['--disable-site-isolation-trials'],
} as const;

/** Slows down a page and the frames in it. */
export async function slowDown(page: Page, network: Network): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.down,
    uploadThroughput: network.up,
  });
  await delayNews(session, network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/**
 * The emulation counts the latency from when a request was sent: the answer to a poll that has waited longer than that
 * comes at once, and with it the news of a request that is itself still held. On a real network the request has half of
 * the way before the news, and the news the other half: so those wait for the whole of it here.
 */
async function delayNews(session: CDPSession, { latency }: Network): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    setTimeout(() => {
      // The page may be gone by then, and its request with it.
      session.send('Fetch.continueResponse', { requestId }).catch(() => undefined);
    }, latency);
  });
  const patterns = [{ urlPattern: '*/v1/session/updates*', requestStage: 'Response' as const }];
  await session.send('Fetch.enable', { patterns });
}
