import { randomBytes } from 'node:crypto';
import { webhookEventListSchema } from '@tokencloud/contract/schemas';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import {
  type ServerUnderTest,
  startReceiverForThisTest,
  startServerForThisTest,
} from '../under-test/for-this-test.ts';
import { answeringWith } from '../under-test/http-receiver.ts';
import { createVault } from '../vault/vault.ts';
import { DeliveryQueue } from './delivery-queue.ts';

const DAY_SECONDS = 24 * 3600;

/** An event of a partner: one of its verifications is canceled. */
async function makeEvent({ call }: ServerUnderTest, token: string): Promise<void> {
  const minted = await call(['POST', '/v1/verifications'], { token, body: { reference: 'customer-1' } });
  const { id } = minted.body as { id: string };
  await call(['POST', `/v1/verifications/${id}/cancel`], { token });
}

async function newestEvent(server: ServerUnderTest, token = server.partner.secretKey) {
  const answered = await server.call(['GET', '/v1/events'], { token });
  return webhookEventListSchema.parse(answered.body).data[0];
}

test('nine endpoints that hang with all they have delay no other', async () => {
  const hung = await startReceiverForThisTest(() => {});
  const good = await startReceiverForThisTest();
  const server = await startServerForThisTest();
  const { endpoints } = server.services;
  const strangers = await Promise.all(
    Array.from({ length: 9 }, (_, index) => server.addPartner(`stranger-${index}`)),
  );
  for (const { id } of strangers) await endpoints.add({ partnerId: id, mode: 'test', url: hung.url });
  await endpoints.add({ partnerId: server.partner.id, mode: 'test', url: good.url });
  const many = strangers.flatMap(({ secretKey }) => Array.from({ length: 4 }, () => secretKey));
  await Promise.all(many.map((secretKey) => makeEvent(server, secretKey)));
  // All are asked as often as one may be at once.
  await hung.untilReceived(strangers.length * 4);

  await makeEvent(server, server.partner.secretKey);
  await good.untilReceived(1);
  const [delivered] = (await newestEvent(server))?.deliveries ?? [];
  expect(delivered?.url).toBe(good.url);
});

test('an endpoint whose secret cannot be opened delays no other, is tried again, and is named in the log', async () => {
  const receiver = await startReceiverForThisTest();
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  const { db, endpoints } = server.services;
  const stranger = await server.addPartner('stranger');
  const { id } = await endpoints.add({ partnerId: stranger.id, mode: 'test', url: receiver.url });
  const sealed_secret = createVault(randomBytes(32)).sealSecret(id, 'whsec_of-another-key');
  await db.updateTable('webhook_endpoints').set({ sealed_secret }).where('id', '=', id).execute();
  await makeEvent(server, stranger.secretKey);
  await makeEvent(server, server.partner.secretKey);
  await receiver.untilReceived(1);
  const tried = { state: 'pending', attempts: 1, log: [{ status: null, failure: 'not_signed' }] };
  await expect
    .poll(async () => (await newestEvent(server, stranger.secretKey))?.deliveries)
    .toMatchObject([tried]);
  expect(receiver.received.length).toBe(1);
  expect(server.logged).toEqual([expect.stringContaining(`"endpoint":"${id}","error":"UnknownKeyError"`)]);
});

test('the log tells every try with its answer, or why there was none', async () => {
  const receiver = await startReceiverForThisTest(answeringWith(500));
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  await makeEvent(server, server.partner.secretKey);
  const delivery = async () => (await newestEvent(server))?.deliveries[0];
  await expect.poll(async () => (await delivery())?.log.length).toBe(1);
  await receiver.stop();
  server.passSeconds(6);
  server.services.wakeDispatcher();
  await expect.poll(async () => (await delivery())?.log.length).toBe(2);
  expect(await delivery()).toMatchObject({
    state: 'pending',
    attempts: 2,
    last_status: null,
    log: [
      { status: 500, failure: null },
      { status: null, failure: 'unreachable' },
    ],
  });
});

test('a 410 from where an endpoint was disables nothing where it is now', async () => {
  const here = await startReceiverForThisTest();
  let move = async () => {};
  const gone = await startReceiverForThisTest((response) => {
    void move().then(() => response.writeHead(410).end());
  });
  const server = await startServerForThisTest({ webhookUrl: gone.url });
  const owner = { partnerId: server.partner.id, mode: 'test' } as const;
  const { endpoints } = server.services;
  move = async () => void (await endpoints.put({ ...owner, url: here.url }));
  await makeEvent(server, server.partner.secretKey);
  await expect
    .poll(async () => (await newestEvent(server))?.deliveries)
    .toMatchObject([{ state: 'pending', attempts: 1, last_status: 410 }]);
  expect(await endpoints.list(owner)).toMatchObject([{ url: here.url, disabledAt: null }]);
  server.passSeconds(6);
  server.services.wakeDispatcher();
  await here.untilReceived(1);
});

test('what is asked for again while its event is forgotten keeps nobody awake', async () => {
  const receiver = await startReceiverForThisTest();
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  await makeEvent(server, server.partner.secretKey);
  await expect.poll(async () => (await newestEvent(server))?.deliveries[0]?.state).toBe('delivered');
  const { db, clock, vault, log } = server.services;
  await db.deleteFrom('events').execute();
  await db.updateTable('deliveries').set({ state: 'pending', next_attempt_at: 0 }).execute();
  const queue = new DeliveryQueue({ db, clock, vault, log, random: () => 0 });
  expect(await queue.nextDueAt({ full: () => [], isFull: () => false })).toBeNull();
});

test('what was given up can be delivered again for thirty days, and keeps its log', async () => {
  const receiver = await startReceiverForThisTest(answeringWith(500));
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  const token = server.partner.secretKey;
  await makeEvent(server, token);
  await expect.poll(async () => (await newestEvent(server))?.deliveries[0]?.attempts).toBe(1);
  const event = await newestEvent(server);
  const redeliver = () => server.call(['POST', `/v1/events/${event?.id}/redeliver`], { token });

  server.passSeconds(30 * DAY_SECONDS - 60);
  expect((await redeliver()).status).toBe(200);
  await expect
    .poll(async () => (await newestEvent(server))?.deliveries[0])
    .toMatchObject({
      state: 'delivered',
      log: [{ status: 500 }, { status: 204 }],
    });
  server.passSeconds(61);
  expect((await redeliver()).status).toBe(404);
  expect(await newestEvent(server)).toBeUndefined();
});

test.each(['%00', 'evt_%00', `evt_${'A'.repeat(22)}`])('there is no event %s', async (id) => {
  const server = await startServerForThisTest();
  const { secretKey: token } = server.partner;
  expect((await server.call(['POST', `/v1/events/${id}/redeliver`], { token })).status).toBe(404);
});

test('a rotated secret signs beside the new one for a day, and then no more', async () => {
  const receiver = await startReceiverForThisTest();
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  const { services, partner, webhookSecret: oldSecret } = server;
  const [endpoint] = await services.endpoints.list({ partnerId: partner.id, mode: 'test' });
  const newSecret = (await services.endpoints.rotate(endpoint?.id ?? '', services.clock())) ?? '';
  expect(newSecret).not.toBe(oldSecret);
  const isSignedWith = (secret: string) => {
    const received = receiver.received.at(-1);
    const id = String(received?.headers['webhook-id']);
    const at = new Date(Number(received?.headers['webhook-timestamp']) * 1000);
    const signature = new Webhook(secret).sign(id, at, received?.body ?? '');
    return String(received?.headers['webhook-signature']).split(' ').includes(signature);
  };
  await makeEvent(server, partner.secretKey);
  await receiver.untilReceived(1);
  expect([isSignedWith(newSecret), isSignedWith(oldSecret)]).toEqual([true, true]);

  server.passSeconds(DAY_SECONDS + 1);
  await makeEvent(server, partner.secretKey);
  await receiver.untilReceived(2);
  expect([isSignedWith(newSecret), isSignedWith(oldSecret)]).toEqual([true, false]);
  expect(await services.endpoints.rotate('whe_unknown', services.clock())).toBeUndefined();
});
