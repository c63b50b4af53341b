import { CLIENT_TOKEN_SECONDS } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { codeOf, type Answered } from '../server-under-test.ts';
import { startServerForThisTest } from '../under-test/for-this-test.ts';

const environment = {
  RATE_LIMIT_KEY: '20',
  RATE_LIMIT_TOKEN: '10',
  RATE_LIMIT_ADDRESS: '5',
  TRUSTED_PROXIES: '127.0.0.1',
};
const from = (address: string) => ({ 'x-forwarded-for': address });
const told = (answered: Answered) => [answered.status, answered.headers.get('retry-after')];

test('each credential has its own requests, and one that has used them up disturbs nobody', async () => {
  const server = await startServerForThisTest({ environment });
  const [one, other] = [await server.mint(), await server.mint()];
  const read = (token: string) => server.call(['GET', '/v1/session'], { token });
  for (let count = 0; count < 10; count += 1) expect((await read(one.client_token)).status).toBe(200);
  const refused = await read(one.client_token);
  expect([codeOf(refused), ...told(refused)]).toEqual(['rate_limited', 429, expect.stringMatching(/^\d$/)]);
  expect((await read(other.client_token)).status).toBe(200);
  expect((await server.call(['GET', '/v1/verifications'], { token: server.partner.secretKey })).status).toBe(
    200,
  );
  server.passSeconds(60);
  expect((await read(one.client_token)).status).toBe(200);
});

test('a partner that asks too much is told when to come back, and another partner is not', async () => {
  const server = await startServerForThisTest({ environment });
  const other = await server.addPartner('other');
  const list = (token: string) => server.call(['GET', '/v1/verifications'], { token });
  for (let count = 0; count < 20; count += 1) await list(server.partner.secretKey);
  // Another key of the same partner is the same partner.
  const second = await server.services.partners.addKey(server.partner.id, 'test', 0);
  expect(codeOf(await list(second))).toBe('rate_limited');
  expect((await list(other.secretKey)).status).toBe(200);
});

test('who tries credentials out is stopped by address, and the valid ones from there still work', async () => {
  const server = await startServerForThisTest({ environment });
  const tryOne = (address: string, number: number) =>
    server.call(['GET', '/v1/session'], {
      token: `ct_test_${'A'.repeat(22)}_${String(number).padStart(43, '0')}`,
      headers: from(address),
    });
  for (let count = 0; count < 5; count += 1)
    expect(codeOf(await tryOne('192.0.2.1', count))).toBe('unauthorized');
  expect(codeOf(await tryOne('192.0.2.1', 5))).toBe('rate_limited');
  expect(codeOf(await tryOne('192.0.2.2', 5))).toBe('unauthorized');
  const { client_token: token } = await server.mint();
  const valid = await server.call(['GET', '/v1/session'], { token, headers: from('192.0.2.1') });
  expect(valid.status).toBe(200);
  // Claims and pages take no credential, so they count there too.
  const body = { code: 'A'.repeat(22), claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' };
  const claim = await server.call(['POST', '/v1/phone/claims'], { body, headers: from('192.0.2.1') });
  expect(codeOf(claim)).toBe('rate_limited');
  expect(told(await server.call(['GET', `/h/${'A'.repeat(22)}`], { headers: from('192.0.2.1') }))).toEqual([
    429,
    '12',
  ]);
});

test('the X-Forwarded-For of somebody who is no proxy of ours changes nothing', async () => {
  const server = await startServerForThisTest({ environment: { RATE_LIMIT_ADDRESS: '5' } });
  const tryFrom = (address: string) =>
    server.call(['GET', '/v1/session'], { token: 'x', headers: from(address) });
  for (let count = 0; count < 5; count += 1) await tryFrom(`192.0.2.${count}`);
  expect(codeOf(await tryFrom('192.0.2.99'))).toBe('rate_limited');
});

test('a country counts only from a proxy of our own', async () => {
  const geo = { GEO_COUNTRY_HEADER: 'x-country' };
  const regionAt = async (TRUSTED_PROXIES: string) => {
    const server = await startServerForThisTest({ environment: { ...geo, TRUSTED_PROXIES } });
    const { client_token: token } = await server.mint();
    const set = await server.call(['PUT', '/v1/session/region'], {
      token,
      body: { source: 'ip' },
      headers: { 'x-country': 'CN', ...from('192.0.2.1') },
    });
    return (set.body as { region: unknown }).region;
  };
  expect(await regionAt('127.0.0.1')).toEqual({ value: 'mainland_china', source: 'ip' });
  expect(await regionAt('10.0.0.1')).toEqual({ value: 'unknown', source: 'ip' });
});

test('wrong cookies of hosted pages, and keys that a browser sends, count for the address as well', async () => {
  const server = await startServerForThisTest({ environment });
  const { id } = await server.mint();
  const tryCookie = (number: number) =>
    server.call(['POST', `/v1/hosted/${id}/client_token`], {
      headers: { ...from('192.0.2.1'), cookie: `__Host-tokencloud-${id}=wrong${number}` },
    });
  for (let count = 0; count < 5; count += 1)
    expect(codeOf(await tryCookie(count))).toBe('hosted_link_invalid');
  expect(codeOf(await tryCookie(5))).toBe('rate_limited');
  const tryKey = () =>
    server.call(['GET', '/v1/verifications'], {
      token: server.partner.secretKey,
      headers: { ...from('192.0.2.2'), origin: 'https://shop.example' },
    });
  for (let count = 0; count < 5; count += 1) expect(codeOf(await tryKey())).toBe('secret_key_in_browser');
  expect(codeOf(await tryKey())).toBe('rate_limited');
});

test('pages whose hour is over are counted each for itself, and use up nothing of their neighbours', async () => {
  const server = await startServerForThisTest({ environment });
  const pages = [];
  for (let count = 0; count < 8; count += 1) pages.push(await server.mint());
  server.passSeconds(CLIENT_TOKEN_SECONDS);
  const read = (token: string) =>
    server.call(['GET', '/v1/session'], { token, headers: from('192.0.2.1') }).then(codeOf);
  for (const page of pages) expect(await read(page.client_token)).toBe('client_token_expired');
  const [insisting, other] = pages;
  const codes = [];
  for (let count = 0; count < 10; count += 1) codes.push(await read(insisting?.client_token ?? ''));
  expect(codes.at(-1)).toBe('rate_limited');
  expect(await read(other?.client_token ?? '')).toBe('client_token_expired');
  const stranger = await server.call(['GET', `/v1/embed/${other?.id}`], { headers: from('192.0.2.1') });
  expect(stranger.status).toBe(200);
});
