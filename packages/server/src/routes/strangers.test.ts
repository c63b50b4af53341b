import document from '@tokencloud/contract/openapi.json' with { type: 'json' };
import type { RouteAuth, RouteName } from '@tokencloud/contract/routes';
import { claimSchema, sessionViewSchema } from '@tokencloud/contract/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerUnderTest, type Answered } from '../server-under-test.ts';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;
type Scheme = Exclude<RouteAuth, 'none'>;
type Operation = {
  readonly name: RouteName;
  readonly method: string;
  readonly path: string;
  readonly scheme: Scheme | null;
};

/** Every operation of the OpenAPI file, and what it is called with. */
const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const security: readonly object[] = operation.security;
    const [scheme] = security.flatMap((entry) => Object.keys(entry));
    // The file is made from the routes, whose names and kinds these are.
    return {
      name: operation.operationId as RouteName,
      method: method.toUpperCase(),
      path,
      scheme: (scheme ?? null) as Scheme | null,
    };
  }),
);
const guarded = operations.filter(({ scheme }) => scheme !== null);
// A hosted page's cookie opens one verification only: no partner's key is asked for there.
const ofOneThing = guarded.filter(({ path, scheme }) => path.includes('{id}') && scheme !== 'hosted_cookie');

/** A body that its route would take, where a stranger's id is to be found out and not a wrong body. */
const bodies: Partial<Record<RouteName, object>> = {
  decideVerification: { decision: 'verified' },
  driveTestPhone: { do: 'play' },
};

/** What one partner has: a token of each kind, and a verification at each point of its life. */
async function belongings(server: Server, { id, secretKey }: Server['partner']) {
  const mint = async () => {
    const minted = await server.call(['POST', '/v1/verifications'], {
      token: secretKey,
      body: { reference: 'made-up-1', clock: { review_seconds: 0 } },
    });
    // Held to its schema by the conformance suite.
    return minted.body as { id: string; client_token: string };
  };
  const choose = async (token: string) => {
    const body = { document: 'passport' };
    return sessionViewSchema.parse(
      (await server.call(['POST', '/v1/session/handoff'], { token, body })).body,
    );
  };
  const [open, waiting, claimed, decided, canceled] = [
    await mint(),
    await mint(),
    await mint(),
    await mint(),
    await mint(),
  ];
  await choose(waiting.client_token);
  const { handoff } = await choose(claimed.client_token);
  const claim = await server.call(['POST', '/v1/phone/claims'], {
    body: { request_id: handoff?.request_id, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' },
  });
  await choose(decided.client_token);
  const drive = `/v1/test/verifications/${decided.id}/phone`;
  await server.call(['POST', drive], { token: secretKey, body: { do: 'play' } });
  await server.sweep();
  await server.call(['POST', `/v1/verifications/${canceled.id}/cancel`], { token: secretKey });
  const events = await server.call(['GET', '/v1/events'], { token: secretKey });
  return {
    partnerId: id,
    verifications: [open, waiting, claimed, decided, canceled].map(({ id }) => id),
    events: (events.body as { data: { id: string }[] }).data.map((event) => event.id),
    clientToken: claimed.client_token,
    phoneToken: claimSchema.parse(claim.body).phone_token,
    secretKey,
  };
}

let server: Server;
let own: Awaited<ReturnType<typeof belongings>>;
let others: Awaited<ReturnType<typeof belongings>>;
let ended: { readonly secretKey: string; readonly liveKey: string };
const DESK_KEY = 'd'.repeat(40);

beforeAll(async () => {
  server = await startServerUnderTest({ environment: { REVIEW_DESK_KEY: DESK_KEY } });
  own = await belongings(server, server.partner);
  others = await belongings(server, await server.addPartner('other'));
  const gone = await server.addPartner('gone');
  await server.services.partners.revokeKeys(gone.id, 'test');
  ended = { secretKey: gone.secretKey, liveKey: await server.services.partners.addKey(gone.id, 'live', 0) };
});
afterAll(() => server.stop());

/** Every credential there is, by the kind of route that it opens. */
const credentials = (): Record<Scheme, readonly string[]> => ({
  secret_key: [own.secretKey, others.secretKey],
  // In test mode, any secret key is the review desk of its own verifications.
  review_desk: [DESK_KEY, own.secretKey, others.secretKey],
  client_token: [own.clientToken, others.clientToken],
  phone_token: [own.phoneToken, others.phoneToken],
  hosted_cookie: [],
});

/** What is wrong for a kind of route: every other kind's, and what was made up, cut, lengthened or ended. */
function wrongHeaders(scheme: Scheme): Record<string, string>[] {
  const all = credentials();
  const right = all[scheme];
  const foreignKinds = [...new Set(Object.values(all).flat())].filter((token) => !right.includes(token));
  const unknown = [
    `sk_test_${'A'.repeat(43)}`,
    `ct_test_${'A'.repeat(22)}_${'A'.repeat(43)}`,
    `pt_${'A'.repeat(43)}`,
  ];
  const broken = right.flatMap((token) => [
    token.slice(0, -1),
    `${token}A`,
    token.toUpperCase(),
    ` ${token}x`,
  ]);
  const tokens = [...foreignKinds, ...unknown, ...broken, ended.secretKey, ended.liveKey, 'null', '-'];
  return [
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    ...tokens.map((token) => ({ authorization: `Bearer ${token}` })),
    ...right.map((token) => ({ authorization: `Basic ${token}` })),
    ...right.map((token) => ({ cookie: `__Host-tokencloud-${own.verifications[0]}=${token}` })),
  ];
}

const send = ({ name, method, path }: Operation, id: string, headers: Record<string, string>) => {
  const body = method === 'GET' ? undefined : (bodies[name] ?? {});
  return server.call([method, path.replace('{id}', encodeURIComponent(id))], { headers, body });
};

/** What a refusal says, without the one word that every answer has of its own. */
function told({ status, body, headers }: Answered) {
  const { request_id: requestId, ...rest } = body as { request_id: string };
  const { 'x-request-id': _, date: __, ...others } = Object.fromEntries(headers);
  return { status, rest, headers: others, hasRequestId: /^req_[\w-]{12}$/.test(requestId) };
}

/** Everything that a partner's calls could have changed of another. */
const stateOf = (partnerId: string) =>
  server.services.db
    .selectFrom('verifications')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .orderBy('id')
    .execute();

test('the file has every route that takes a credential, and some of them are about one thing', () => {
  expect(operations.length).toBeGreaterThanOrEqual(27);
  expect(ofOneThing.length).toBeGreaterThanOrEqual(8);
});

test.each(guarded)('$method $path tells no wrong credential from another', async (operation) => {
  const scheme = operation.scheme ?? 'secret_key';
  const id = own.verifications[0] ?? '';
  const first = told(await send(operation, id, {}));
  expect([first.status, first.hasRequestId]).toEqual([scheme === 'hosted_cookie' ? 410 : 401, true]);
  const wrong = wrongHeaders(scheme);
  expect(wrong.length).toBeGreaterThan(10);
  for (const headers of wrong)
    expect([headers, told(await send(operation, id, headers))]).toEqual([headers, first]);
});

test.each(ofOneThing)(
  '$method $path tells another partner’s id from an unknown one by nothing',
  async (operation) => {
    const headers = { authorization: `Bearer ${own.secretKey}` };
    const isEvent = operation.path.startsWith('/v1/events');
    const unknown = told(
      await send(operation, isEvent ? 'evt_AAAAAAAAAAAAAAAAAAAAAA' : `vrf_test_${'A'.repeat(22)}`, headers),
    );
    expect([unknown.status, unknown.rest]).toMatchObject([404, { code: 'not_found' }]);
    const before = await stateOf(others.partnerId);
    const foreign = isEvent ? others.events : others.verifications;
    expect(foreign.length).toBeGreaterThan(0);
    for (const id of [
      ...foreign,
      'x',
      `${foreign[0]}A`,
      `vrf_live_${'A'.repeat(22)}`,
      "' or 1=1 --",
      '%00',
    ]) {
      expect([id, told(await send(operation, id, headers))]).toEqual([id, unknown]);
    }
    expect(await stateOf(others.partnerId)).toEqual(before);
  },
);

test('what a partner lists is its own', async () => {
  const list = async (path: string) => {
    const answered = await server.call(['GET', path], { token: own.secretKey });
    return JSON.stringify(answered.body);
  };
  const seen = `${await list('/v1/verifications?limit=100')}${await list('/v1/events')}`;
  for (const id of own.verifications) expect(seen).toContain(id);
  for (const id of [...others.verifications, ...others.events]) expect(seen).not.toContain(id);
});

test('a browser’s secret key is refused with a code of its own, valid or not, and nothing is done', async () => {
  const before = await stateOf(own.partnerId);
  for (const operation of guarded.filter(({ scheme }) => scheme === 'secret_key')) {
    for (const marks of [{ origin: 'https://shop.example' }, { 'sec-fetch-site': 'same-origin' }]) {
      for (const key of [own.secretKey, `sk_test_${'A'.repeat(43)}`]) {
        const headers: Record<string, string> = { authorization: `Bearer ${key}`, ...marks };
        const refused = told(await send(operation, own.verifications[0] ?? '', headers));
        expect([refused.status, refused.rest]).toMatchObject([403, { code: 'secret_key_in_browser' }]);
      }
    }
  }
  expect(await stateOf(own.partnerId)).toEqual(before);
});
