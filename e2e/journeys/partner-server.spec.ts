import { createTokenCloud, TokenCloudApiError, verifyWebhook } from '@tokencloud/node';
import { expect, test as base } from '../stage/test.ts';
import { stageCode } from '../stage/verification.ts';

/** `@tokencloud/node` as a partner's server has it, before the real verification server; no browser is needed. */
const test = base.extend<{ tokencloud: ReturnType<typeof createTokenCloud> }>({
  tokencloud: ({ product: { origin, secretKey } }, use) => use(createTokenCloud({ origin, secretKey })),
});
test.use({ needs: [] });

test('a key mints once, whatever is sent how often, and every answer has a token that works', async ({
  tokencloud,
  product,
}) => {
  const body = { reference: 'once', account_hint: 'Account ending 4821', locale: 'zh-CN' } as const;
  const options = { idempotencyKey: 'once:1' };
  const [first, second] = [
    await tokencloud.mintVerification(body, options),
    await tokencloud.mintVerification(body, options),
  ];
  expect(second.id).toBe(first.id);
  expect(second.client_token).not.toBe(first.client_token);
  const session = await fetch(`${product.origin}/v1/session`, {
    headers: { authorization: `Bearer ${second.client_token}` },
  });
  expect(session.status).toBe(200);
  await expect(tokencloud.mintVerification({ reference: 'other' }, options)).rejects.toMatchObject({
    code: 'idempotency_key_reused',
    status: 422,
    retryable: false,
  });
});

test('an open verification is found, resumed, canceled and redacted', async ({ tokencloud }) => {
  const { id } = await tokencloud.mintVerification({ reference: 'found' });
  const open = { reference: 'found', status: 'open' } as const;
  expect((await tokencloud.listVerifications(open)).data.map((row) => row.id)).toEqual([id]);
  expect((await tokencloud.renewClientToken(id)).client_token).toMatch(/^ct_test_/);
  await expect(tokencloud.redactVerification(id)).rejects.toMatchObject({ code: 'still_open' });
  expect(await tokencloud.cancelVerification(id)).toMatchObject({ id, status: 'canceled' });
  await expect(tokencloud.cancelVerification(id)).rejects.toMatchObject({ code: 'not_open' });
  await expect(tokencloud.renewClientToken(id)).rejects.toMatchObject({ code: 'not_open' });
  expect((await tokencloud.redactVerification(id)).redacted_at).not.toBeNull();
  expect((await tokencloud.listVerifications(open)).data).toEqual([]);
});

test('a page of a list leads to the next one', async ({ tokencloud }) => {
  const minted = [];
  for (const number of [1, 2, 3])
    minted.push(
      (await tokencloud.mintVerification({ reference: 'pages', metadata: { number: `${number}` } })).id,
    );
  const first = await tokencloud.listVerifications({ reference: 'pages', limit: 2 });
  const cursor = first.next_cursor ?? undefined;
  const second = await tokencloud.listVerifications({ reference: 'pages', limit: 2, cursor });
  const ids = [...first.data, ...second.data].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(minted.toSorted());
  expect(second.next_cursor).toBeNull();
});

test('a simulated phone is driven to the result, which is read by id alone', async ({
  tokencloud,
  product,
}) => {
  const { id } = await stageCode(product, { mint: { clock: { review_seconds: 0 } } });
  const { handoff } = await tokencloud.readTestHandoff(id);
  expect(handoff).toMatchObject({ state: 'waiting', generation: 1 });
  await tokencloud.driveTestPhone(id, { do: 'play' });
  await expect.poll(async () => (await tokencloud.readVerification(id)).status).toBe('verified');
  const { result } = await tokencloud.readVerification(id);
  expect(result).toMatchObject({ type: 'cn_id_card', number: '990000199001010016' });
  expect((await tokencloud.listScenarios()).data.map(({ name }) => name)).toContain('problem_nfc_off');
});

test('refusals are told with code, status and the request’s name', async ({ tokencloud, product }) => {
  const unknown = await tokencloud
    .readVerification(`vrf_test_${'A'.repeat(22)}`)
    .catch((error: unknown) => error);
  expect(unknown).toBeInstanceOf(TokenCloudApiError);
  expect(unknown).toMatchObject({
    code: 'not_found',
    status: 404,
    requestId: expect.stringMatching(/^req_/),
  });
  // As JavaScript callers do it.
  const wrong = { reference: 'wrong', colour: 'red' };
  await expect(tokencloud.mintVerification(wrong)).rejects.toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'colour' }],
  });
  const stranger = createTokenCloud({ origin: product.origin, secretKey: 'sk_test_made-up' });
  await expect(stranger.listEvents()).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
});

test('the server’s webhooks are believed, and one that is sent again has the same id', async ({
  tokencloud,
  product: { host, webhookSecret },
}) => {
  const { id } = await tokencloud.mintVerification({ reference: 'told' });
  const events = () =>
    host.webhooks
      // Those of other tests may be older than what is believed.
      .filter(({ body }) => body.includes(id))
      .map(({ body, headers }) => verifyWebhook(body, headers, webhookSecret));
  await tokencloud.cancelVerification(id);
  await expect.poll(() => events().length).toBe(1);
  const log = (await tokencloud.listEvents()).data;
  const event = log.find(({ payload }) => payload.data.verification_id === id);
  expect(event?.payload).toMatchObject({ type: 'verification.canceled', data: { reference: 'told' } });
  await tokencloud.redeliverEvent(event?.id ?? '');
  await expect.poll(() => events().length).toBe(2);
  const told = { id: event?.id, ...event?.payload };
  expect(events()).toEqual([told, told]);
});
