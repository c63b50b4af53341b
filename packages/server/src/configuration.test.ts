import { expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

test('without any environment the server runs in test mode with its defaults', () => {
  expect(readConfiguration({})).toEqual({
    MODE: 'test',
    HOST: '127.0.0.1',
    PORT: 4000,
    DATA_DIR: '.data',
    PROXY_HOPS: 0,
    handoffUrls: {},
  });
});

test('live mode refuses to start, and lists everything that is missing at once', () => {
  const attempt = () => readConfiguration({ MODE: 'live' });
  expect(attempt).toThrow(ConfigurationError);
  for (const name of ['EVIDENCE_VERIFIER_URL', 'REVIEW_DESK_KEY', 'ENCRYPTION_KEY', 'PUBLIC_ORIGIN']) {
    expect(attempt).toThrow(name);
  }
});

test('a wrong value is named with what it has to be', () => {
  expect(() => readConfiguration({ PORT: 'x', ENCRYPTION_KEY: 'short' })).toThrow(/PORT[^]*ENCRYPTION_KEY/);
  expect(() => readConfiguration({ HANDOFF_URL_CN_ID_CARD_IOS: 'https://verify.example/' })).toThrow(
    'HANDOFF_URL_CN_ID_CARD_IOS has to hold {code}',
  );
});

test('a handoff template is kept by its name', () => {
  const HANDOFF_URL_CN_ID_CARD_IOS = 'https://appclip.example/id?p=com.example.Clip&code={code}';
  expect(readConfiguration({ HANDOFF_URL_CN_ID_CARD_IOS }).handoffUrls).toEqual({
    HANDOFF_URL_CN_ID_CARD_IOS,
  });
});
