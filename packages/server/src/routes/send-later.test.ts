import { connect } from 'node:net';
import type { Context } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import type { LogLevel } from '../log.ts';
import { startServerForThisTest } from '../under-test/for-this-test.ts';
import { createSendLater } from './send-later.ts';

/** What would have ended the process. */
function unhandledInThisTest(): unknown[] {
  const unhandled: unknown[] = [];
  const keep = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', keep);
  onTestFinished(() => void process.off('unhandledRejection', keep));
  return unhandled;
}

test('requests on one connection behind a poll that is held end nothing, HEAD is refused', async () => {
  const unhandled = unhandledInThisTest();
  const server = await startServerForThisTest();
  const { id, client_token: token } = await server.mint();
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const request = (line: string) => `${line} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`;
  const poll = (wait: number) => `/v1/session/updates?after=1&wait=${wait}`;
  socket.write(request(`GET ${poll(25)}`) + request(`HEAD ${poll(0)}`) + request('GET /v1/session'));
  const polls = () => server.entries.filter(({ facts }) => facts?.['route'] === 'pollSession');
  await expect.poll(polls).toHaveLength(1);
  expect(server.services.waiters.count()).toBe(1);
  await server.call(['POST', `/v1/verifications/${id}/cancel`], { token: server.partner.secretKey });
  // Each is answered in its turn, so nothing of the second goes out before the first is.
  const answered = () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  await expect.poll(answered).toEqual(['200', '405', '200']);
  expect(text).toContain('allow: GET\r\n');
  expect([unhandled, server.logged]).toEqual([[], []]);
});

test('an answer that cannot be sent is logged, and one that somebody else has sent is left alone', async () => {
  const unhandled = unhandledInThisTest();
  const logged: [LogLevel, string][] = [];
  const sendLater = createSendLater({ mode: 'test', log: (level, message) => logged.push([level, message]) });
  const send = (outgoing: object, later: Promise<Response>) =>
    // All that is looked at of the framework's context.
    sendLater({ env: { outgoing } } as unknown as Context, later);
  const setHeaders = () => {
    throw new Error('The headers are gone.');
  };
  let destroyed = 0;
  const destroy = () => (destroyed += 1);
  send({ headersSent: true, setHeaders, destroy }, Promise.resolve(new Response('late')));
  send({ headersSent: false, setHeaders, destroy }, Promise.resolve(new Response('late')));
  await expect.poll(() => logged).toEqual([['error', 'an answer could not be sent']]);
  send({ headersSent: false, destroy }, Promise.reject(new Error('There is none.')));
  await expect.poll(() => logged.length).toBe(2);
  expect([unhandled, destroyed]).toEqual([[], 2]);
});
