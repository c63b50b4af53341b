import { readFileSync } from 'node:fs';
import { problemSections, sdkErrorSections } from '@tokencloud/contract/reference';
import { problems, sdkErrorCodes } from '@tokencloud/contract/vocabulary';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServerUnderTest } from '../../server-under-test.ts';

let server: Awaited<ReturnType<typeof startServerUnderTest>>;
beforeEach(async () => {
  server = await startServerUnderTest({});
});
afterEach(() => server.stop());

const anchors = [...sdkErrorSections, ...problemSections].map(({ anchor }) => anchor);
const document = readFileSync(new URL('../../../../../docs/errors.md', import.meta.url), 'utf8');

test('every code has a section, on the page that is served and in the document', async () => {
  expect(sdkErrorSections.map(({ code }) => code)).toEqual([...sdkErrorCodes]);
  expect(problemSections.map(({ code }) => code)).toEqual(Object.keys(problems));
  const { status, body } = await server.call(['GET', '/docs/errors']);
  expect(status).toBe(200);
  const found = [...String(body).matchAll(/<section id="([^"]+)">/g)].map(([, id]) => id);
  expect(found).toEqual(anchors);
  expect([...document.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)).toEqual(anchors);
});

test('inline code is code, and nothing else is markup', async () => {
  const { body } = await server.call(['GET', '/docs/errors']);
  expect(body).toContain('<code>diagnose()</code>');
  expect(body).toContain('<code>&lt;dialog></code>');
  expect(String(body).replaceAll(/<code>[^<]*<\/code>/g, '')).not.toContain('`');
});

test('the page has its style, and nobody may frame it', async () => {
  const page = await server.call(['GET', '/docs/errors']);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(String(page.body)) ?? [];
  expect((await server.call(['GET', style])).headers.get('content-type')).toContain('css');
});
