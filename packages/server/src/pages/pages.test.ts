import { randomBytes } from 'node:crypto';
import { sessionViewSchema } from '@tokencloud/contract/schemas';
import { afterEach, expect, test } from 'vitest';
import { codeOf, startServerUnderTest } from '../server-under-test.ts';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(environment: Record<string, string> = {}): Promise<Server> {
  const server = await startServerUnderTest({ environment });
  servers.push(server);
  return server;
}

const liveEnvironment = {
  MODE: 'live',
  EVIDENCE_VERIFIER_URL: 'https://verifier.example/',
  REVIEW_DESK_KEY: 'r'.repeat(40),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  PUBLIC_ORIGIN: 'https://verify.example',
};

/** A live verification's code, as its QR code holds it. */
async function liveCode(server: Server, document: 'cn_id_card' | 'passport'): Promise<string> {
  const token = await server.services.partners.addKey(server.partner.id, 'live', Date.now());
  const minted = await server.call(['POST', '/v1/verifications'], {
    token,
    body: { reference: 'customer-1' },
  });
  const { client_token: clientToken } = minted.body as { client_token: string };
  const view = await server.call(['POST', '/v1/session/handoff'], { token: clientToken, body: { document } });
  return sessionViewSchema.parse(view.body).handoff?.urls.ios.split('/h/')[1] ?? '';
}

test('a live code leads any other scanner to a page that says which app to open, and asks for nothing', async () => {
  const server = await start(liveEnvironment);
  const code = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`], { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
  expect(page.status).toBe(200);
  expect(page.body).toContain('<html lang="zh-CN">');
  expect(page.body).toContain('微信');
  expect(page.body).not.toMatch(/<(form|input|script)/);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('on the passport’s page there is no word of WeChat', async () => {
  const server = await start(liveEnvironment);
  const page = await server.call(['GET', `/h/${await liveCode(server, 'passport')}`]);
  expect(page.body).toContain('passport');
  expect(page.body).not.toContain('WeChat');
});

test('what is nowhere is not found, and nobody may frame it', async () => {
  const server = await start();
  for (const path of ['/h/AAAAAAAAAAAAAAAAAAAAAA', '/widget/vrf_test_AAAAAAAAAAAAAAAAAAAAAA', '/nothing']) {
    const page = await server.call(['GET', path]);
    expect(page.status).toBe(404);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('no path leads out of the built folders', async () => {
  const server = await start();
  for (const name of ['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fpackage.json']) {
    expect((await server.call(['GET', `/widget/assets/${name}`])).status).toBe(404);
  }
});

test('live mode takes no test settings, and a test server takes no live key', async () => {
  const live = await start(liveEnvironment);
  const liveKey = await live.services.partners.addKey(live.partner.id, 'live', Date.now());
  const body = { reference: 'customer-1', scenario: 'rejected' };
  expect(codeOf(await live.call(['POST', '/v1/verifications'], { token: liveKey, body }))).toBe(
    'test_mode_only',
  );
  expect(codeOf(await live.call(['GET', '/v1/test/scenarios'], { token: liveKey }))).toBe('test_mode_only');
  const test = await start();
  const key = await test.services.partners.addKey(test.partner.id, 'live', Date.now());
  expect(codeOf(await test.call(['GET', '/v1/verifications'], { token: key }))).toBe('unauthorized');
});

test('a hosted page’s link opens once, and its cookie is good for tokens of its verification', async () => {
  const server = await start();
  const minted = await server.mint();
  const link_code = new URL(minted.hosted_url).hash.slice(1);
  const exchange = () => server.call(['POST', '/v1/hosted/exchange'], { body: { link_code } });
  const exchanged = await exchange();
  const cookie = exchanged.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-tokencloud=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict/);
  expect(codeOf(await exchange())).toBe('hosted_link_invalid');

  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const renewed = await server.call(['POST', '/v1/hosted/client_token'], { headers });
  const { client_token: token } = renewed.body as { client_token: string };
  expect((await server.call(['GET', '/v1/session'], { token })).status).toBe(200);
  expect(codeOf(await server.call(['POST', '/v1/hosted/client_token']))).toBe('hosted_link_invalid');
});
