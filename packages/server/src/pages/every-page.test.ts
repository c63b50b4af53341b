import { randomBytes } from 'node:crypto';
import { sessionViewSchema } from '@tokencloud/contract/schemas';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerUnderTest, type Answered } from '../server-under-test.ts';
import { mountPages } from './mount-pages.ts';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;
let server: Server;
let live: Server;
/** An address of each kind of page, by how it is mounted. */
let pages: Record<string, readonly [server: Server, path: string, frameAncestors: string]>;
/** What the widgets of the test server and of the live one compare their parents with. */
let embedOrigins: readonly (readonly string[])[];
const SHOP = 'https://shop.example';

async function handoffCode(at: Server, key: string) {
  const body = { reference: 'made-up-1' };
  const minted = await at.call(['POST', '/v1/verifications'], { token: key, body });
  const { client_token: token, id } = minted.body as { client_token: string; id: string };
  const made = await at.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const { handoff, embed_origins } = sessionViewSchema.parse(made.body);
  return { id, embed_origins, code: handoff?.urls.ios.split('/').at(-1) ?? '' };
}

beforeAll(async () => {
  server = await startServerUnderTest();
  live = await startServerUnderTest({
    environment: {
      MODE: 'live',
      EVIDENCE_VERIFIER_URL: 'https://evidence.example/',
      REVIEW_DESK_KEY: 'r'.repeat(40),
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      PUBLIC_ORIGIN: 'https://verify.example',
    },
  });
  const settings = { embedOrigins: [SHOP, 'http://localhost:*'] };
  await live.services.partners.put({ slug: 'example', name: 'Example Outfitters', settings });
  const liveKey = await live.services.partners.addKey(live.partner.id, 'live', 0);
  const tested = await handoffCode(server, server.partner.secretKey);
  const real = await handoffCode(live, liveKey);
  embedOrigins = [tested.embed_origins, real.embed_origins];
  const loopback = 'http://localhost:* http://127.0.0.1:*';
  pages = {
    '/widget/warm': [server, '/widget/warm', '*'],
    '/widget/:id': [live, `/widget/${real.id}`, SHOP],
    '/hosted/:id': [server, `/hosted/vrf_test_${'A'.repeat(22)}`, "'none'"],
    '/h/:code': [live, `/h/${real.code}`, "'none'"],
    '/h/:code in test mode': [server, `/h/${tested.code}`, loopback],
    '/simulator/': [server, '/simulator/', loopback],
    '/sdk/v1/diagnosis': [server, '/sdk/v1/diagnosis', '*'],
    '/docs/errors': [server, '/docs/errors', "'none'"],
    'an address where there is nothing': [server, '/nothing', "'none'"],
    'a code that is none': [live, `/h/${'A'.repeat(22)}`, "'none'"],
  };
});
afterAll(() => Promise.all([server.stop(), live.stop()]));

test('the widget compares its parent with the very origins that may frame it', () => {
  expect(embedOrigins).toEqual([['http://localhost:*'], [SHOP]]);
});

/** What is sent as a file or an answer, and is no page. */
const notPages = [
  '/widget/assets/:name',
  '/docs/assets/:name',
  '/h/assets/:name',
  '/simulator/assets/:name',
  '/.well-known/apple-app-site-association',
  '/sdk/:version{v1|\\d+\\.\\d+\\.\\d+}/:name',
  '/healthz',
  '/readyz',
  '/favicon.ico',
];

const headersOf = ({ headers }: Answered) => Object.fromEntries(headers);

test('no page is left out here', () => {
  const app = new Hono();
  mountPages(app, server.services);
  const mounted = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const known = [...Object.keys(pages), ...notPages];
  expect(mounted.length).toBeGreaterThan(10);
  expect(mounted.filter((path) => !known.includes(path))).toEqual([]);
});

/** Pages of this very machine, which frame a test's pages: what goes between them leaves it by no wire. */
const ownMachine = ['http://localhost:*', 'http://127.0.0.1:*'];

test('on no page’s policy does the evaluator find anything of medium weight or more', async () => {
  for (const [name, [at, path]] of Object.entries(pages)) {
    const policy = headersOf(await at.call(['GET', path]))['content-security-policy'] ?? '';
    const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const grave = found
      .filter(({ severity }) => severity <= Severity.HIGH_MAYBE)
      .filter(({ directive, value = '' }) => directive !== 'frame-ancestors' || !ownMachine.includes(value));
    const said = grave.map(({ directive, value, description }) => [directive, value, description]);
    expect([name, said]).toEqual([name, []]);
  }
});

test('the evaluator does find what is not there', () => {
  const found = new CspEvaluator(new CspParser("script-src 'unsafe-inline' *").csp).evaluate();
  expect(found.some(({ severity }) => severity <= Severity.MEDIUM)).toBe(true);
});

test('every page denies all that it does not use, is framed by whom it may, and is kept by nobody', async () => {
  for (const [name, [at, path, frameAncestors]] of Object.entries(pages)) {
    const headers = headersOf(await at.call(['GET', path]));
    const policy = headers['content-security-policy']?.split('; ') ?? [];
    expect([name, policy]).toEqual([
      name,
      expect.arrayContaining([
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        `frame-ancestors ${frameAncestors}`,
      ]),
    ]);
    expect([name, headers]).toMatchObject([
      name,
      {
        'cache-control': 'no-store',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'cross-origin',
        'permissions-policy': expect.stringContaining('camera=(), microphone=()'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    ]);
    expect([name, headers['strict-transport-security']]).toEqual([
      name,
      at === live ? 'max-age=63072000' : undefined,
    ]);
  }
});

test('what is framed, or opened by a link of one’s own, is for no search engine', async () => {
  const built = ['/widget/:id', '/hosted/:id', '/h/:code in test mode', '/simulator/'];
  for (const name of built) {
    const [at, path] = pages[name] ?? [server, name];
    expect([path, headersOf(await at.call(['GET', path]))['x-robots-tag']]).toEqual([path, 'noindex']);
  }
});

test('an answer of the API is kept by nobody and embedded nowhere; in live mode it asks for https', async () => {
  for (const at of [server, live]) {
    for (const path of ['/v1/session', '/v1/openapi.json', '/v1/nothing', '/healthz']) {
      const headers = headersOf(await at.call(['GET', path]));
      expect([path, headers]).toMatchObject([
        path,
        {
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        },
      ]);
      expect('strict-transport-security' in headers).toBe(at === live);
    }
  }
});

test('files whose names hold their hash are kept for ever, and others are not', async () => {
  const html = String((await server.call(['GET', '/widget/warm'])).body);
  const simulator = String((await server.call(['GET', '/simulator/'])).body);
  const hashed = [
    ...`${html}${simulator}`.matchAll(/"(\/(?:widget|simulator)\/assets\/[\w.-]+\.(?:js|css))"/g),
  ];
  expect(hashed.length).toBeGreaterThan(2);
  for (const [, path = ''] of hashed) {
    const headers = headersOf(await server.call(['GET', path]));
    expect([path, headers]).toMatchObject([
      path,
      { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' },
    ]);
  }
  const moving = headersOf(await server.call(['GET', '/sdk/v1/tokencloud.js']));
  expect(moving['cache-control']).toBe('public, max-age=3600');
});
