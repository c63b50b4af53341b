import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServerUnderTest } from '../server-under-test.ts';

let server: Awaited<ReturnType<typeof startServerUnderTest>>;
beforeEach(async () => {
  server = await startServerUnderTest({});
});
afterEach(() => server.stop());

const manifest = readFileSync(new URL('../../../sdk/package.json', import.meta.url), 'utf8');
// Our own file.
const { version } = JSON.parse(manifest) as { version: string };

test('the moving address is asked again after an hour, that of a version never', async () => {
  const moving = await server.call(['GET', '/sdk/v1/tokencloud.js']);
  const fixed = await server.call(['GET', `/sdk/${version}/tokencloud.js`]);
  expect(moving.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(fixed.headers.get('cache-control')).toContain('immutable');
  expect(fixed.headers.get('access-control-allow-origin')).toBe('*');
  expect(fixed.body).toBe(moving.body);
});

test('a version that there is not, and what is no script, are not found', async () => {
  for (const path of [
    '/sdk/99.0.0/tokencloud.js',
    '/sdk/v2/tokencloud.js',
    '/sdk/v1/package.json',
    '/sdk/v1/',
  ])
    expect((await server.call(['GET', path])).status).toBe(404);
});

test('anybody may frame the page that diagnose() asks', async () => {
  const page = await server.call(['GET', '/sdk/v1/diagnosis']);
  expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *');
});
