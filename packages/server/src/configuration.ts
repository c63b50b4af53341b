import { documentTypes, modes, phonePlatforms } from '@tokencloud/contract/vocabulary';
import * as z from 'zod/mini';
import { logLevels } from './log.ts';
import { trustedProxies } from './middleware/client-address.ts';
import { isPostgresUrl } from './database/database-location.ts';

const digits = z.pipe(z.string().check(z.regex(/^\d+$/, 'has to be a whole number')), z.transform(Number));
const wholeNumber = (fallback: number, most: number) =>
  z._default(z.pipe(digits, z.number().check(z.lte(most))), fallback);
const port = z.pipe(digits, z.number().check(z.lte(65_535)));
const url = z.url({ protocol: /^https?$/ });
const origin = z.pipe(
  url.check(z.refine((text) => new URL(text).pathname === '/', 'has to be an origin, without a path')),
  z.transform((text: string) => new URL(text).origin),
);
const encryptionKeys = z
  .pipe(
    z.string(),
    z.transform((text: string) => text.split(',').map((key) => Buffer.from(key.trim(), 'base64'))),
  )
  .check(
    z.refine((keys) => keys.every(({ length }) => length === 32), 'has to be 32 bytes, base64'),
    z.refine((keys) => keys.every((key) => new Set(key).size > 8), 'has to be random'),
  );
const addressList = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const entries = text.split(',').map((entry) => entry.trim());
    for (const entry of entries) {
      try {
        trustedProxies([entry]);
      } catch {
        // Which one it was is what an operator has to know.
        context.issues.push({
          code: 'custom',
          message: `"${entry}" is no address and no network`,
          input: text,
        });
      }
    }
    return entries;
  }),
);
const template = z.string().check(z.includes('{code}', 'has to hold {code}'));

const handoffUrlNames = documentTypes.flatMap((document) =>
  phonePlatforms.map((platform) => `HANDOFF_URL_${document}_${platform}`.toUpperCase()),
);

/** The environment that the server reads; all of it, and nothing else. */
const environmentSchema = z.object({
  /** `test`: test keys only. `live`: live keys too. Default `test`. */
  MODE: z._default(z.enum(modes), 'test'),
  /** Address to listen on. Default `127.0.0.1`. */
  HOST: z._default(z.string(), '127.0.0.1'),
  /** 0: any free port. Default 4000. */
  PORT: wholeNumber(4000, 65_535),
  /** A port for Prometheus, on `METRICS_HOST`; 0: any free one. Default: none. */
  METRICS_PORT: z.optional(port),
  /** Address that the metrics listen on. Default `127.0.0.1`. */
  METRICS_HOST: z._default(z.string(), '127.0.0.1'),
  /** `debug` adds the requests that change nothing, `error` leaves all requests out. Default `info`. */
  LOG_LEVEL: z._default(z.enum(logLevels), 'info'),
  /** Where the database file and a generated encryption key are kept. Default `.data`. */
  DATA_DIR: z._default(z.string(), '.data'),
  /** `postgres://…`, or the path of a database file. Default: a file in `DATA_DIR`. */
  DATABASE_URL: z.optional(
    z.string().check(
      z.minLength(1, 'has to be postgres://… or a path; leave it out for a file in DATA_DIR'),
      z.refine(
        (text) => isPostgresUrl(text) || !/^([a-z][a-z\d+.-]*:\/\/|:memory:)/i.test(text),
        'has to be postgres://… or a path',
      ),
    ),
  ),
  /** The most connections that one instance opens to PostgreSQL, beside the one that listens. Default 10. */
  DATABASE_CONNECTIONS: wholeNumber(10, 200),
  /** How browsers and phones reach this server. Default: the address it listens on. */
  PUBLIC_ORIGIN: z.optional(origin),
  /** The origin in QR codes. Default: `PUBLIC_ORIGIN`. */
  HANDOFF_ORIGIN: z.optional(origin),
  /** What opens the WeChat mini program by a tap, with `{code}`. Default: no such button. */
  OPEN_APP_URL: z.optional(template),
  /** The App Clip, `<team id>.<bundle id>`: for its card on the page behind a code, and for Apple. Default: none. */
  APP_CLIP_ID: z.optional(
    z.string().check(z.regex(/^[A-Z0-9]{10}\.[\w.-]+$/, 'has to be <team id>.<bundle id>')),
  ),
  /** The number of the App Clip's app in the App Store, which the card needs too. */
  APP_STORE_ID: z.optional(z.string().check(z.regex(/^\d+$/, 'has to be a number'))),
  /**
   * 32 random bytes, base64. Several, with commas: the first seals, the others still open what they have sealed, until
   * `tokencloud-server rewrap` was run. In test mode with a database file, one is made and kept in `DATA_DIR`.
   */
  ENCRYPTION_KEY: z.optional(encryptionKeys),
  /** Judges evidence in live mode. */
  EVIDENCE_VERIFIER_URL: z.optional(url),
  /** The review desk's own key. */
  REVIEW_DESK_KEY: z.optional(
    z.string().check(z.regex(/^[\w\-.~+/]{32,}=*$/, 'has to be 32 or more of A–Z a–z 0–9 - . _ ~ + /')),
  ),
  /** A header that a trusted proxy sets to the caller's country (ISO 3166-1 alpha-2). */
  GEO_COUNTRY_HEADER: z.optional(z.string().check(z.regex(/^[\w-]+$/, 'has to be the name of a header'))),
  /** Our own proxies in front, addresses and networks with commas: whose X-Forwarded-For counts. Default: nobody's. */
  TRUSTED_PROXIES: z._default(addressList, []),
  /** Requests a minute of one partner's secret keys; 0: no limit. Default 12,000. */
  RATE_LIMIT_KEY: wholeNumber(12_000, 1_000_000),
  /** Requests a minute with one client token, phone token or hosted page's cookie; 0: no limit. Default 600. */
  RATE_LIMIT_TOKEN: wholeNumber(600, 1_000_000),
  /** Requests a minute of one address that come without a valid credential; 0: no limit. Default 6,000. */
  RATE_LIMIT_ADDRESS: wholeNumber(6000, 1_000_000),
});

/** The settings by name, but for the templates of `handoffUrls`. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

/** What the server is told by its environment. */
export type Configuration = z.infer<typeof environmentSchema> & {
  /** Templates with `{code}` by names, `HANDOFF_URL_CN_ID_CARD_IOS`. */
  readonly handoffUrls: Readonly<Record<string, string>>;
};

/** Everything that is wrong with the environment, at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Plain http to anywhere but this machine. */
const isInsecure = (text = '') => /^http:\/\/(?!(127\.0\.0\.1|localhost|\[::1\])(:|\/|$))/.test(text);
const isHttp = (text = '') => text.startsWith('http:');

/** Every instance on one database needs the same key, so none of them makes one. */
function wrongWithPostgres({
  DATABASE_URL = '',
  ENCRYPTION_KEY,
}: z.infer<typeof environmentSchema>): string[] {
  if (!isPostgresUrl(DATABASE_URL)) return [];
  const isUrl = URL.canParse(DATABASE_URL);
  return [
    ...(isUrl ? [] : ['DATABASE_URL: is not a URL']),
    ...(ENCRYPTION_KEY === undefined
      ? ['ENCRYPTION_KEY is needed with PostgreSQL, the same for every instance']
      : []),
  ];
}

/** What live mode needs, and what only a test may have. Read from the text, so that it is told beside all else. */
function wrongInLiveMode(environment: Environment): string[] {
  if (environment['MODE'] !== 'live') return [];
  const needed = ['EVIDENCE_VERIFIER_URL', 'REVIEW_DESK_KEY', 'ENCRYPTION_KEY', 'PUBLIC_ORIGIN'] as const;
  const seenByPeople = ['PUBLIC_ORIGIN', 'HANDOFF_ORIGIN', 'OPEN_APP_URL', ...handoffUrlNames];
  return [
    ...needed.filter((name) => !environment[name]).map((name) => `${name} is needed in live mode`),
    ...seenByPeople
      .filter((name) => isHttp(environment[name]))
      .map((name) => `${name} has to be https in live mode`),
    ...(isInsecure(environment['EVIDENCE_VERIFIER_URL'])
      ? ['EVIDENCE_VERIFIER_URL has to be https, or on this machine, in live mode']
      : []),
  ];
}

/** A name that is nearly one of ours would be ignored in silence. */
function wrongNames(environment: Environment): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('HANDOFF_URL_') && !handoffUrlNames.includes(name))
    .map((name) => `${name}: there is no such setting; there are ${handoffUrlNames.join(', ')}`);
}

/**
 * Reads the environment.
 * @throws ConfigurationError that lists everything that is wrong.
 */
export function readConfiguration(environment: Environment): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  const templates = handoffUrlNames.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const wrong = [
    ...(parsed.success
      ? wrongWithPostgres(parsed.data)
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...wrongInLiveMode(environment),
    ...wrongNames(environment),
    ...(environment['GEO_COUNTRY_HEADER'] && !environment['TRUSTED_PROXIES']
      ? ['GEO_COUNTRY_HEADER needs TRUSTED_PROXIES: anybody else could say to be anywhere']
      : []),
    ...templates
      .filter(({ value }) => !value.includes('{code}'))
      .map(({ name }) => `${name} has to hold {code}`),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigurationError(`The environment is not usable:\n- ${wrong.join('\n- ')}`);
  }
  const handoffUrls = Object.fromEntries(templates.map(({ name, value }) => [name, value]));
  return { ...parsed.data, handoffUrls };
}
