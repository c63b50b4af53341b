import { expect, onTestFinished, test } from 'vitest';
import { startReceiverForThisTest, startServerForThisTest } from '../under-test/for-this-test.ts';
import { answeringWith } from '../under-test/http-receiver.ts';
import { serveMetrics } from './serve-metrics.ts';

/** The value of a line, `name{labels}`. */
function valueOf(text: string, line: string): number | undefined {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

test('operators see who waits, where verifications stand, how late webhooks are, and what fails', async () => {
  const receiver = await startReceiverForThisTest(answeringWith(500));
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  const { metrics, log } = server.services;
  const port = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 }, log);
  onTestFinished(port.stop);
  const read = async () => (await fetch(`${port.address}/metrics`)).text();
  const [waiting, canceled] = [await server.mint({ account_hint: 'made-up hint' }), await server.mint()];
  const poll = server.call(['GET', '/v1/session/updates?after=1&wait=25'], { token: waiting.client_token });
  await server.call(['POST', `/v1/verifications/${canceled.id}/cancel`], { token: server.partner.secretKey });
  await receiver.untilReceived(1);
  const body = {
    request_id: 'TEST-TEST-TEST-T',
    claim_key: 'a'.repeat(22),
    platform: 'ios',
    app_version: '1',
  };
  await server.call(['POST', '/v1/phone/claims'], { body });
  await expect
    .poll(async () => valueOf(await read(), 'tokencloud_webhook_tries_total{result="refused"}'))
    .toBe(1);

  server.passSeconds(3600);
  const text = await read();
  expect(valueOf(text, 'tokencloud_waiters')).toBe(1);
  expect(valueOf(text, 'tokencloud_verifications{mode="test",status="open"}')).toBe(1);
  expect(valueOf(text, 'tokencloud_verifications{mode="test",status="canceled"}')).toBe(1);
  expect(valueOf(text, 'tokencloud_verifications{mode="live",status="open"}')).toBe(0);
  expect(valueOf(text, 'tokencloud_webhooks_pending')).toBe(1);
  expect(valueOf(text, 'tokencloud_webhook_lag_seconds')).toBeGreaterThan(3500);
  expect(valueOf(text, 'tokencloud_request_seconds_count{route="mintVerification",status="201"}')).toBe(2);
  expect(valueOf(text, 'tokencloud_request_seconds_count{route="claim",status="404"}')).toBe(1);
  expect(text).toContain('process_resident_memory_bytes');
  for (const secret of ['made-up hint', waiting.id, 'Partner example', server.partner.id])
    expect(text).not.toContain(secret);
  expect((await fetch(`${port.address}/`)).status).toBe(404);
  await server.call(['POST', `/v1/verifications/${waiting.id}/cancel`], { token: server.partner.secretKey });
  await poll;
});

test('a request is logged by its route and id, and is ready as long as the database answers', async () => {
  const server = await startServerForThisTest();
  await server.mint();
  const minted = server.entries.filter(({ facts }) => facts?.['route'] === 'mintVerification');
  expect(minted).toEqual([
    {
      level: 'info',
      message: 'answered',
      facts: {
        request_id: expect.stringMatching(/^req_/),
        route: 'mintVerification',
        status: 201,
        ms: expect.any(Number),
      },
    },
  ]);
  expect((await server.call(['GET', '/readyz'])).status).toBe(200);
  await server.services.db.destroy();
  expect((await server.call(['GET', '/readyz'])).status).toBe(503);
  expect((await server.call(['GET', '/healthz'])).status).toBe(200);
});
