import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const good = {
  PORT: '0',
  TOKENCLOUD_ORIGIN: 'http://127.0.0.1:4000/',
  TOKENCLOUD_SECRET_KEY: 'sk_test_made-up',
  TOKENCLOUD_WEBHOOK_SECRET: 'whsec_bWFkZS11cA==',
  DEMO_STATE_FILE: '/tmp/state.json',
};

test('a complete environment is read', () => {
  expect(readSettings({ ...good, DEMO_CLOCK: '{"review_seconds":2}' })).toEqual({
    port: 0,
    host: 'localhost',
    tokencloudOrigin: 'http://127.0.0.1:4000',
    secretKey: 'sk_test_made-up',
    webhookSecret: 'whsec_bWFkZS11cA==',
    stateFile: '/tmp/state.json',
    clock: { review_seconds: 2 },
  });
});

test('everything that is missing is named at once', () => {
  expect(() => readSettings({})).toThrow(SettingsError);
  expect(() => readSettings({})).toThrow(
    /TOKENCLOUD_ORIGIN[^]*TOKENCLOUD_SECRET_KEY[^]*TOKENCLOUD_WEBHOOK_SECRET[^]*DEMO_STATE_FILE/,
  );
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'four'],
  ['TOKENCLOUD_ORIGIN', 'verify'],
  ['TOKENCLOUD_ORIGIN', 'ftp://verify.example'],
  ['TOKENCLOUD_SECRET_KEY', 'key'],
  ['TOKENCLOUD_WEBHOOK_SECRET', 'secret'],
  ['DEMO_CLOCK', '{'],
  ['DEMO_CLOCK', '{"review_seconds":"2"}'],
  ['DEMO_CLOCK', '7'],
])('a wrong %s is named, %s', (name, value) => {
  expect(() => readSettings({ ...good, [name]: value })).toThrow(name);
});

test('a wrong secret key is not repeated in the message', () => {
  expect(() => readSettings({ ...good, TOKENCLOUD_SECRET_KEY: 'pk_live_oops' })).toThrow(/^(?!.*oops)/);
});
