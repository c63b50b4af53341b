import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askWhyBlocked } from './embed-question.ts';
import { endAll } from './lifetime.ts';

const url = 'https://verify.example/v1/embed/vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  endAll();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const answering = (response: Response): void => {
  vi.stubGlobal('fetch', async () => response);
};

test('a page that may not show the widget is told so, loaded or not', async () => {
  answering(Response.json({ allowed: false }));
  await expect(askWhyBlocked(url, true)).resolves.toBe('origin_not_allowed');
});

test('a frame that has loaded without a hello is blocked', async () => {
  answering(Response.json({ allowed: true }));
  await expect(askWhyBlocked(url, true)).resolves.toBe('widget_blocked');
});

test('a frame that has not loaded is late', async () => {
  answering(Response.json({ allowed: true }));
  await expect(askWhyBlocked(url, false)).resolves.toBe('widget_timeout');
});

test('a verification that the server does not know belongs to a token of another server', async () => {
  answering(Response.json({ code: 'not_found' }, { status: 404 }));
  await expect(askWhyBlocked(url, true)).resolves.toBe('invalid_client_token');
});

test('a server that cannot be reached is unreachable', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(askWhyBlocked(url, true)).resolves.toBe('network_unreachable');
});

test('a server that does not answer within a second is unreachable', async () => {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  const answer = askWhyBlocked(url, true);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(answer).resolves.toBe('network_unreachable');
});
