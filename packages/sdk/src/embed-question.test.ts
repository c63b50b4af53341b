import { afterEach, expect, test, vi } from 'vitest';
import { askWhyBlocked } from './embed-question.ts';

const url = 'https://verify.example/v1/embed/vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g';

afterEach(() => {
  vi.unstubAllGlobals();
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

test('a server that cannot be reached is unreachable', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(askWhyBlocked(url, true)).resolves.toBe('network_unreachable');
});

test('a server that answers something else than JSON is not ours, which is unreachable', async () => {
  answering(new Response('<!doctype html>'));
  await expect(askWhyBlocked(url, true)).resolves.toBe('network_unreachable');
});
