import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { databaseLocation } from './database/database-location.ts';

test('without any environment the server runs in test mode with its defaults', () => {
  expect(readConfiguration({})).toEqual({
    MODE: 'test',
    HOST: '127.0.0.1',
    PORT: 4000,
    DATA_DIR: '.data',
    DATABASE_CONNECTIONS: 10,
    METRICS_HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    TRUSTED_PROXIES: [],
    RATE_LIMIT_KEY: 12_000,
    RATE_LIMIT_TOKEN: 600,
    RATE_LIMIT_ADDRESS: 6000,
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

test('in live mode everything that is wrong is listed at once, with what is wrong in any mode', () => {
  const attempt = () =>
    readConfiguration({
      MODE: 'live',
      PORT: 'x',
      PUBLIC_ORIGIN: 'http://localhost:4000',
      HANDOFF_ORIGIN: 'http://verify.example',
      OPEN_APP_URL: 'http://localhost/{code}',
      HANDOFF_URL_PASSPORT_IOS: 'http://127.0.0.1/{code}',
      HANDOFF_URL_PASPORT_IOS: 'https://verify.example/{code}',
      EVIDENCE_VERIFIER_URL: 'http://evidence.example/',
      REVIEW_DESK_KEY: 'short',
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      GEO_COUNTRY_HEADER: 'x-country',
    });
  const wrong = [
    /PORT: has to be a whole number/,
    /REVIEW_DESK_KEY: has to be 32 or more/,
    /ENCRYPTION_KEY: has to be random/,
    /PUBLIC_ORIGIN has to be https/,
    /HANDOFF_ORIGIN has to be https/,
    /OPEN_APP_URL has to be https/,
    /HANDOFF_URL_PASSPORT_IOS has to be https/,
    /HANDOFF_URL_PASPORT_IOS: there is no such setting/,
    /EVIDENCE_VERIFIER_URL has to be https, or on this machine/,
    /GEO_COUNTRY_HEADER needs TRUSTED_PROXIES/,
  ];
  for (const sentence of wrong) expect(attempt).toThrow(sentence);
});

test('a proxy is an address or a network, and the one that is neither is named', () => {
  const read = (TRUSTED_PROXIES: string) => readConfiguration({ TRUSTED_PROXIES }).TRUSTED_PROXIES;
  expect(read('10.0.0.0/8, ::1')).toEqual(['10.0.0.0/8', '::1']);
  expect(() => read('10.0.0.0/8,proxy.example')).toThrow('"proxy.example" is no address and no network');
});

test('a wrong value is named with what it has to be', () => {
  expect(() => readConfiguration({ PORT: 'x', ENCRYPTION_KEY: 'short' })).toThrow(/PORT[^]*ENCRYPTION_KEY/);
  expect(() => readConfiguration({ HANDOFF_URL_CN_ID_CARD_IOS: 'https://verify.example/' })).toThrow(
    'HANDOFF_URL_CN_ID_CARD_IOS has to hold {code}',
  );
});

test('the database is a file in DATA_DIR, a file elsewhere, or PostgreSQL', () => {
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const locationOf = (environment: Record<string, string>) =>
    databaseLocation(readConfiguration({ ENCRYPTION_KEY, ...environment }));
  expect(locationOf({ DATA_DIR: 'data' })).toEqual({ name: 'file', path: 'data/tokencloud.sqlite' });
  expect(locationOf({ DATABASE_URL: '/srv/a.db' })).toEqual({ name: 'file', path: '/srv/a.db' });
  for (const url of ['postgres://user@db.example/verify', 'postgresql:///verify?host=/run/postgresql']) {
    expect(locationOf({ DATABASE_URL: url })).toEqual({ name: 'postgres', url, connections: 10 });
  }
});

test.each(['mysql://db.example/verify', ':memory:', '', 'postgres://user:pass word@[/'])(
  'DATABASE_URL "%s" is refused',
  (DATABASE_URL) => {
    const ENCRYPTION_KEY = randomBytes(32).toString('base64');
    expect(() => readConfiguration({ DATABASE_URL, ENCRYPTION_KEY })).toThrow('DATABASE_URL');
  },
);

test('instances that share a PostgreSQL have to be given their key: none of them makes one', () => {
  const DATABASE_URL = 'postgres://user@db.example/verify';
  expect(() => readConfiguration({ DATABASE_URL })).toThrow('ENCRYPTION_KEY is needed with PostgreSQL');
});

test('a handoff template is kept by its name', () => {
  const HANDOFF_URL_CN_ID_CARD_IOS = 'https://appclip.example/id?p=com.example.Clip&code={code}';
  expect(readConfiguration({ HANDOFF_URL_CN_ID_CARD_IOS }).handoffUrls).toEqual({
    HANDOFF_URL_CN_ID_CARD_IOS,
  });
});
