import { createHash, randomBytes } from 'node:crypto';
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

/** A live verification's code and Request ID, as its page shows them, and the token of its widget. */
async function liveCode(server: Server, document: 'cn_id_card' | 'passport') {
  const key = await server.services.partners.addKey(server.partner.id, 'live', Date.now());
  const minted = await server.call(['POST', '/v1/verifications'], {
    token: key,
    body: { reference: 'customer-1' },
  });
  const { client_token: token } = minted.body as { client_token: string };
  const { body } = await server.call(['POST', '/v1/session/handoff'], { token, body: { document } });
  const { handoff } = sessionViewSchema.parse(body);
  return { token, code: handoff?.urls.ios.split('/h/')[1] ?? '', requestId: handoff?.request_id ?? '' };
}

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
const safari = { 'user-agent': `${iphone} Version/18.5 Mobile/15E148 Safari/604.1` };
const weChat = { 'user-agent': `${iphone} Mobile/15E148 MicroMessenger/8.0.60` };
const android = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile' };

test('a live code leads any other scanner to a page that says which app to open, and asks for nothing', async () => {
  const server = await start(liveEnvironment);
  const { code } = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`], { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
  expect(page.status).toBe(200);
  expect(page.body).toContain('<html lang="zh-CN">');
  expect(page.body).toContain('微信');
  expect(page.body).not.toMatch(/<(form|input)/);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('in Safari the page goes on: the App Clip’s card, and the Request ID to copy', async () => {
  const server = await start({
    ...liveEnvironment,
    APP_CLIP_ID: 'ABCDE12345.com.example.Clip',
    APP_STORE_ID: '1234567890',
  });
  const { code, requestId } = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`], { headers: safari });
  expect(page.body).toMatch(
    /content="app-id=1234567890, app-clip-bundle-id=com\.example\.Clip, app-clip-display=card"/,
  );
  expect(page.body).toContain(requestId);
  expect(page.body).toContain('data-copied');
  const association = await server.call(['GET', '/.well-known/apple-app-site-association']);
  expect(association.body).toEqual({ appclips: { apps: ['ABCDE12345.com.example.Clip'] } });
});

test('in WeChat on an iPhone, where no card comes, the page sends the person to Safari', async () => {
  const server = await start(liveEnvironment);
  const { code, requestId } = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`], { headers: weChat });
  expect(page.body).toContain('Safari');
  expect(page.body).not.toContain(requestId);
});

test('on Android the page opens WeChat by a tap where that is configured', async () => {
  const OPEN_APP_URL = 'weixin://dl/business/?appid=wx0&query=code%3D{code}';
  const server = await start({ ...liveEnvironment, OPEN_APP_URL });
  const { code } = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`], { headers: android });
  expect(page.body).toContain(`href="weixin://dl/business/?appid=wx0&amp;query=code%3D${code}"`);
});

test('a code that was replaced says so, and shows no Request ID', async () => {
  const server = await start(liveEnvironment);
  const { code, token, requestId } = await liveCode(server, 'cn_id_card');
  await server.call(['POST', '/v1/session/handoff'], { token, body: { document: 'cn_id_card' } });
  const page = await server.call(['GET', `/h/${code}`], { headers: safari });
  expect(page.body).toContain('no longer works');
  expect(page.body).not.toContain(requestId);
});

test('a partner’s name cannot become markup of the page', async () => {
  const server = await start(liveEnvironment);
  const { settings } = await server.services.partners.read(server.partner.id);
  await server.services.partners.put({ slug: 'example', name: '<b>Example</b> & Co', settings });
  const { code } = await liveCode(server, 'cn_id_card');
  const page = await server.call(['GET', `/h/${code}`]);
  expect(page.body).toContain('&lt;b&gt;Example&lt;/b&gt; &amp; Co');
});

test('on the passport’s page there is no word of WeChat', async () => {
  const server = await start(liveEnvironment);
  const { code } = await liveCode(server, 'passport');
  for (const headers of [safari, weChat, android]) {
    const page = await server.call(['GET', `/h/${code}`], { headers });
    expect(page.body).toContain('passport');
    expect(page.body).not.toContain('WeChat');
  }
});

test('the page’s own style and script are sent, and nothing beside them', async () => {
  const server = await start();
  expect((await server.call(['GET', '/h/assets/landing.css'])).headers.get('content-type')).toContain('css');
  expect((await server.call(['GET', '/h/assets/landing.js'])).headers.get('content-type')).toContain(
    'javascript',
  );
  expect((await server.call(['GET', '/h/assets/package.json'])).status).toBe(404);
});

test('without an App Clip there is no file for Apple', async () => {
  const server = await start();
  expect((await server.call(['GET', '/.well-known/apple-app-site-association'])).status).toBe(404);
});

test('what is nowhere is not found, and nobody may frame it', async () => {
  const server = await start();
  for (const path of [
    '/h/AAAAAAAAAAAAAAAAAAAAAA',
    '/h/%00',
    '/widget/vrf_test_AAAAAAAAAAAAAAAAAAAAAA',
    '/nothing',
  ]) {
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

/** A browser's hosted pages: what exchanging a verification's link answers, and the cookies that it has by then. */
async function exchangeIn(server: Server, jar: Map<string, string>) {
  const minted = await server.mint();
  const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') };
  const link_code = new URL(minted.hosted_url).hash.slice(1);
  const exchanged = await server.call(['POST', '/v1/hosted/exchange'], { body: { link_code }, headers });
  for (const cookie of exchanged.headers.getSetCookie()) {
    const [, name = '', secret = ''] = /^([^=]+)=([^;]*);/.exec(cookie) ?? [];
    if (cookie.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, secret);
  }
  const renew = () =>
    server.call(['POST', `/v1/hosted/${minted.id}/client_token`], {
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
    });
  return { minted, link_code, exchanged, renew };
}

test('a hosted page’s link opens once, and its cookie is good for tokens of its verification', async () => {
  const server = await start();
  const { minted, link_code, exchanged, renew } = await exchangeIn(server, new Map());
  expect(exchanged.headers.get('set-cookie')).toMatch(
    /^__Host-tokencloud-vrf_test_[\w-]{22}=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=86400$/,
  );
  expect(codeOf(await server.call(['POST', '/v1/hosted/exchange'], { body: { link_code } }))).toBe(
    'hosted_link_invalid',
  );
  const { client_token: token } = (await renew()).body as { client_token: string };
  expect((await server.call(['GET', '/v1/session'], { token })).status).toBe(200);
  const path = `/v1/hosted/${minted.id}/client_token`;
  expect(codeOf(await server.call(['POST', path]))).toBe('hosted_link_invalid');
});

test('hosted pages in one browser do not take each other’s place, nor open each other', async () => {
  const server = await start();
  const jar = new Map<string, string>();
  const first = await exchangeIn(server, jar);
  const second = await exchangeIn(server, jar);
  for (const { minted, renew } of [first, second]) {
    const { client_token: token } = (await renew()).body as { client_token: string };
    expect(token).toContain(minted.id.slice('vrf_'.length));
  }
  const [firstSecret = ''] = jar.values();
  const cookie = `__Host-tokencloud-${second.minted.id}=${firstSecret}`;
  const path = `/v1/hosted/${second.minted.id}/client_token`;
  expect(codeOf(await server.call(['POST', path], { headers: { cookie } }))).toBe('hosted_link_invalid');
});

test('a browser keeps the cookies of its ten latest hosted pages', async () => {
  const server = await start();
  const jar = new Map<string, string>();
  const first = await exchangeIn(server, jar);
  for (let count = 1; count < 10; count += 1) await exchangeIn(server, jar);
  expect((await first.renew()).status).toBe(200);
  const last = await exchangeIn(server, jar);
  expect(jar.size).toBe(10);
  expect(codeOf(await first.renew())).toBe('hosted_link_invalid');
  expect((await last.renew()).status).toBe(200);
});

test('a page runs the script and has the style that the build has put into it, and no other', async () => {
  const server = await start();
  const page = await server.call(['GET', '/widget/warm']);
  const policy = page.headers.get('content-security-policy') ?? '';
  const text = String(page.body);
  for (const name of ['script', 'style']) {
    const [, content = ''] = new RegExp(`<${name}>([^]*?)</${name}>`).exec(text) ?? [];
    expect(content).not.toBe('');
    const hash = createHash('sha256').update(content).digest('base64');
    expect(policy).toContain(`${name}-src 'self' 'sha256-${hash}'`);
  }
  expect(policy).not.toContain('unsafe');
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
])('to a browser that accepts “%s”, built files go as %s', async (accepted, expected) => {
  const server = await start();
  const file = await server.call(['GET', '/sdk/v1/tokencloud.js'], {
    headers: { 'accept-encoding': accepted },
  });
  expect(file.headers.get('content-encoding')).toBe(expected);
  expect(file.headers.get('vary')).toBe('accept-encoding');
  expect(file.body).toContain('TokenCloud');
});
