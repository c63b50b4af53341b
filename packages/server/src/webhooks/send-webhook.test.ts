import type { ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { startReceiverForThisTest } from '../under-test/for-this-test.ts';
import type { LeasedDelivery } from './delivery.ts';
import { createSendWebhook, MOST_ANSWER_BYTES, WEBHOOK_TIMEOUT_MS } from './send-webhook.ts';

const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;

function deliveryTo(url: string, wishes: Partial<LeasedDelivery> = {}): LeasedDelivery {
  return {
    eventId: 'evt_1',
    endpointId: 'whe_1',
    mode: 'test',
    url,
    secrets: [secretOf('a')],
    payload: '{"type":"verification.canceled"}',
    attempts: 0,
    leasedUntil: 0,
    ...wishes,
  };
}

const { signal } = new AbortController();
const send = createSendWebhook();

/** The url of a receiver under a name of its own. */
function named(url: string): string {
  const renamed = new URL(url);
  renamed.hostname = 'partner.example';
  return renamed.href;
}

/** A resolver that knows one host by these addresses, and counts how often it is asked. */
function resolver(...addresses: string[]) {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    asked.push(hostname);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

test('a host is resolved once, and the connection goes to the address that was checked', async () => {
  const receiver = await startReceiverForThisTest();
  const { asked, resolve } = resolver('127.0.0.1');
  const result = await createSendWebhook({ resolve })(deliveryTo(named(receiver.url)), Date.now(), signal);
  expect(result).toEqual({ name: 'delivered', status: 204 });
  expect(asked).toEqual(['partner.example']);
  expect(receiver.received[0]?.headers.host).toBe(new URL(named(receiver.url)).host);
});

test.each([
  { what: 'one of its addresses is private', addresses: ['127.0.0.1', '10.0.0.1'], mode: 'test' },
  { what: 'it is this machine, in live mode', addresses: ['127.0.0.1'], mode: 'live' },
  {
    what: 'it is this machine, mapped into IPv6, in live mode',
    addresses: ['::ffff:127.0.0.1'],
    mode: 'live',
  },
  { what: 'it is the cloud’s own metadata', addresses: ['169.254.169.254'], mode: 'test' },
  { what: 'it is translated to a private address', addresses: ['64:ff9b::a00:1'], mode: 'test' },
  { what: 'it has no address', addresses: [], mode: 'test' },
] as const)('nothing is sent to a host where $what', async ({ addresses, mode }) => {
  const receiver = await startReceiverForThisTest();
  const { resolve } = resolver(...addresses);
  const delivery = deliveryTo(named(receiver.url), { mode });
  const result = await createSendWebhook({ resolve })(delivery, Date.now(), signal);
  expect(result).toEqual({ name: 'unanswered', failure: 'address_not_allowed' });
  expect(receiver.received).toEqual([]);
});

test.each(['http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:7f00:1]/', 'http://127.1/'])(
  'this machine is found out in every way to write it: %s',
  async (url) => {
    const result = await send(deliveryTo(url, { mode: 'live' }), Date.now(), signal);
    expect(result).toEqual({ name: 'unanswered', failure: 'address_not_allowed' });
  },
);

test('a redirect is a refusal, and nobody goes where it points', async () => {
  const target = await startReceiverForThisTest();
  const receiver = await startReceiverForThisTest((response) =>
    response.writeHead(307, { location: target.url }).end(),
  );
  const result = await send(deliveryTo(receiver.url), Date.now(), signal);
  expect(result).toEqual({ name: 'refused', status: 307 });
  expect(target.received).toEqual([]);
});

/** Writes for as long as somebody reads. */
function writeOn(response: ServerResponse, onWritten: (bytes: number) => void): void {
  const chunk = Buffer.alloc(4096);
  const more = () => {
    if (response.destroyed) return;
    onWritten(chunk.length);
    response.write(chunk, () => setImmediate(more));
  };
  more();
}

test('an answer without an end is cut off after its first bytes, and its status counts', async () => {
  const closed = Promise.withResolvers<void>();
  let written = 0;
  const receiver = await startReceiverForThisTest((response) => {
    response.writeHead(200).on('close', closed.resolve);
    writeOn(response, (bytes) => {
      written += bytes;
    });
  });
  expect(await send(deliveryTo(receiver.url), Date.now(), signal)).toEqual({
    name: 'delivered',
    status: 200,
  });
  await closed.promise;
  expect(written).toBeGreaterThan(MOST_ANSWER_BYTES);
  expect(MOST_ANSWER_BYTES).toBe(16 * 1024);
});

test('a receiver that does not answer in time has not answered', async () => {
  const receiver = await startReceiverForThisTest(() => {});
  const result = await createSendWebhook({ timeoutMs: 50 })(deliveryTo(receiver.url), Date.now(), signal);
  expect(result).toEqual({ name: 'unanswered', failure: 'timed_out' });
  expect(receiver.received.length).toBe(1);
  expect(WEBHOOK_TIMEOUT_MS).toBe(15_000);
});

test('a name that is never resolved has not answered either', async () => {
  const resolve = () => new Promise<never>(() => {});
  const sender = createSendWebhook({ resolve, timeoutMs: 50 });
  const result = await sender(deliveryTo('http://partner.example/'), Date.now(), signal);
  expect(result).toEqual({ name: 'unanswered', failure: 'timed_out' });
});

test('a receiver that is not there is unreachable', async () => {
  const receiver = await startReceiverForThisTest();
  await receiver.stop();
  const result = await send(deliveryTo(receiver.url), Date.now(), signal);
  expect(result).toEqual({ name: 'unanswered', failure: 'unreachable' });
});

test.each([
  {
    what: 'changes the protocol',
    head: 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade',
    status: 101,
  },
  {
    what: 'says that it will answer, and then does',
    head: 'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content',
    status: 204,
  },
])('a receiver that $what has answered with $status', async ({ head, status }) => {
  const receiver = await startReceiverForThisTest(({ socket }) => socket?.write(`${head}\r\n\r\n`));
  const result = await send(deliveryTo(receiver.url), Date.now(), signal);
  expect(result).toMatchObject({ status });
});

test('without a secret nothing is sent', async () => {
  const receiver = await startReceiverForThisTest();
  const result = await send(deliveryTo(receiver.url, { secrets: [] }), Date.now(), signal);
  expect(result).toEqual({ name: 'unanswered', failure: 'not_signed' });
  expect(receiver.received).toEqual([]);
});

test('with two secrets it is signed twice, and each verifies', async () => {
  const receiver = await startReceiverForThisTest();
  const secrets = [secretOf('b'), secretOf('a')];
  await send(deliveryTo(receiver.url, { secrets }), Date.now(), signal);
  const [received] = receiver.received;
  for (const secret of secrets) {
    // Node gives each of these headers as one text.
    const headers = received?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(received?.body ?? '', headers)).toEqual({
      type: 'verification.canceled',
    });
  }
  expect(String(received?.headers['webhook-signature']).split(' ').length).toBe(2);
});
