import { connect } from 'node:net';
import { routes, type Route } from '@tokencloud/contract/routes';
import { claimSchema, problemSchema, sessionViewSchema } from '@tokencloud/contract/schemas';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, startServerUnderTest } from '../server-under-test.ts';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;
let server: Server;
/** A token of each kind, so that a body gets past the door and meets its schema. */
let tokens: Record<Route['auth'], string>;

beforeAll(async () => {
  server = await startServerUnderTest();
  const minted = await server.mint();
  const view = await server.call(['POST', '/v1/session/handoff'], {
    token: minted.client_token,
    body: { document: 'passport' },
  });
  const { handoff } = sessionViewSchema.parse(view.body);
  const claim = await server.call(['POST', '/v1/phone/claims'], {
    body: {
      request_id: handoff?.request_id,
      claim_key: 'a'.repeat(22),
      platform: 'ios',
      app_version: '1',
    },
  });
  tokens = {
    secret_key: server.partner.secretKey,
    review_desk: server.partner.secretKey,
    client_token: minted.client_token,
    phone_token: claimSchema.parse(claim.body).phone_token,
    hosted_cookie: '',
    none: '',
  };
});
afterAll(() => server.stop());

const allRoutes: Route[] = Object.values(routes);
const bodyRoutes = allRoutes.filter(({ body }) => body !== undefined);

const pathOf = (route: Route) => route.path.replace(':id', `vrf_test_${'A'.repeat(22)}`);
const send = (route: Route, body: string, type = 'application/json') =>
  server.call([route.method, pathOf(route)], {
    token: tokens[route.auth],
    body,
    headers: { 'content-type': type },
  });

test.each(bodyRoutes)(
  '$method $path refuses what is not JSON, not UTF-8 or not declared as JSON',
  async (route) => {
    expect(codeOf(await send(route, '{'))).toBe('invalid_request');
    expect(codeOf(await send(route, '[]'))).toBe('invalid_request');
    expect(codeOf(await send(route, '"text"'))).toBe('invalid_request');
    expect(codeOf(await send(route, '{}', 'text/plain'))).toBe('unsupported_media_type');
  },
);

test.each(bodyRoutes)(
  '$method $path refuses an unknown field by its name, and an oversized body',
  async (route) => {
    const unknown = await send(route, '{"no_such_field":1}');
    expect(codeOf(unknown)).toBe('invalid_request');
    expect(problemSchema.parse(unknown.body).errors?.length).toBeGreaterThan(0);
    const oversized = await send(route, `{"a":"${'x'.repeat(70_000)}"}`);
    expect([codeOf(oversized), oversized.headers.get('connection')]).toEqual(['body_too_large', 'close']);
  },
);

test('an unknown field and a wrong type are named with their paths', async () => {
  const answered = await server.call(['POST', '/v1/verifications'], {
    token: tokens.secret_key,
    body: { reference: 7, clock: { code_seconds: 0, hours: 1 }, colour: 'red' },
  });
  const paths = problemSchema.parse(answered.body).errors?.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['reference', 'clock.code_seconds', 'clock.hours', 'colour']));
});

test('an oversized body without a declared length is cut off as well', async () => {
  const { hostname, port } = new URL(server.origin);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write('POST /v1/phone/claims HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
      socket.write('transfer-encoding: chunked\r\n\r\n');
      const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
      socket.write(chunk.repeat(6));
      socket.write('0\r\n\r\n');
    });
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('error', reject);
  });
  expect(answer).toContain('body_too_large');
});

test('a caller that goes in the middle of its body is no failure of the server', async () => {
  const { hostname, port } = new URL(server.address);
  const before = server.entries.length;
  const answers = () =>
    server.entries
      .slice(before)
      .flatMap(({ facts }) => (facts?.['route'] === 'mintVerification' ? facts : []));
  const socket = connect(Number(port), hostname);
  const head = ['POST /v1/verifications HTTP/1.1', 'host: x', `authorization: Bearer ${tokens.secret_key}`];
  const body = ['content-type: application/json', 'content-length: 100', 'expect: 100-continue', '', ''];
  socket.write([...head, ...body].join('\r\n'));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write('{"reference":', () => socket.resetAndDestroy());
  await expect.poll(answers).toMatchObject([{ status: 400 }]);
  expect(server.logged).toEqual([]);
});

test('an address or a method that is none is said so', async () => {
  expect(codeOf(await server.call(['GET', '/v1/nothing']))).toBe('not_found');
  const refused = await server.call(['GET', '/v1/phone/claims']);
  expect([codeOf(refused), refused.headers.get('allow')]).toEqual(['method_not_allowed', 'POST']);
  for (const path of ['/v1/verifications', '/v1/events']) {
    const paged = await server.call(['GET', `${path}?cursor=nowhere`], { token: tokens.secret_key });
    expect(codeOf(paged)).toBe('invalid_request');
  }
  expect(codeOf(await server.call(['GET', '/v1/session?x=1'], { token: tokens.client_token }))).toBe(
    'invalid_request',
  );
});

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('cn_id_card', 'gps', 'mainland_china', 'claim', 'android', '__proto__', '\u0000', '💥'),
);
const names = [
  'document',
  'source',
  'region',
  'code',
  'request_id',
  'claim_key',
  'platform',
  'do',
  'reference',
  'number',
  '__proto__',
  'constructor',
];
const randomBody = fc.oneof(
  fc
    .dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value)
    .map((entries) => JSON.stringify(entries)),
  fc.jsonValue().map((json) => JSON.stringify(json)),
  fc.string({ unit: 'binary' }),
);
// fast-check's first binary text costs seconds of computing; in between requests, connections would idle out.
fc.sample(randomBody, 1);

test('2,000 random requests over all routes meet no 5xx, and every refusal is a problem', async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...allRoutes), randomBody, async (route, text) => {
      sent += 1;
      const isGet = route.method === 'GET';
      const answered = await server.call(
        [
          route.method,
          isGet
            ? `${pathOf(route)}?after=${encodeURIComponent(text.slice(0, 50).toWellFormed())}`
            : pathOf(route),
        ],
        { token: tokens[route.auth], ...(isGet ? {} : { body: text.toWellFormed() }) },
      );
      expect(answered.status).toBeLessThan(500);
      expect(answered.status < 400 || problemSchema.safeParse(answered.body).success).toBe(true);
    }),
    { numRuns: 2000, seed: 20_260_131 },
  );
  expect(sent).toBeGreaterThanOrEqual(2000);
  expect((await server.call(['GET', '/healthz'])).status).toBe(200);
  expect(server.logged).toEqual([]);
}, 60_000);
