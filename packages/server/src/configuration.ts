import { documentTypes, modes, phonePlatforms } from '@tokencloud/contract/vocabulary';
import * as z from 'zod/mini';

const wholeNumber = (fallback: number, most: number) =>
  z._default(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d+$/, 'has to be a whole number')), z.transform(Number)),
      z.number().check(z.lte(most)),
    ),
    fallback,
  );
const origin = z.url({ protocol: /^https?$/ });
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
  /** Where the database and a generated encryption key are kept. Default `.data`. */
  DATA_DIR: z._default(z.string(), '.data'),
  /** How browsers and phones reach this server. Default: the address it listens on. */
  PUBLIC_ORIGIN: z.optional(origin),
  /** The origin in QR codes. Default: `PUBLIC_ORIGIN`. */
  HANDOFF_ORIGIN: z.optional(origin),
  /** What opens the WeChat mini program by a tap, with `{code}`. Default: no such button. */
  OPEN_APP_URL: z.optional(template),
  /** 32 bytes, base64. In test mode, one is made and kept in `DATA_DIR`. */
  ENCRYPTION_KEY: z.optional(
    z
      .string()
      .check(z.refine((key) => Buffer.from(key, 'base64').length === 32, 'has to be 32 bytes, base64')),
  ),
  /** Judges evidence in live mode. */
  EVIDENCE_VERIFIER_URL: z.optional(origin),
  /** The review desk's own key. */
  REVIEW_DESK_KEY: z.optional(z.string().check(z.minLength(32))),
  /** A header that a trusted proxy sets to the caller's country (ISO 3166-1 alpha-2). */
  GEO_COUNTRY_HEADER: z.optional(z.string()),
  /** Proxies of our own in front, whose X-Forwarded-For entries count. Default 0: ignored. */
  PROXY_HOPS: wholeNumber(0, 10),
});

/** What the server is told by its environment. */
export type Configuration = z.infer<typeof environmentSchema> & {
  /** Templates with `{code}` by names, `HANDOFF_URL_CN_ID_CARD_IOS`. */
  readonly handoffUrls: Readonly<Record<string, string>>;
};

/** Everything that is wrong with the environment, at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

function missingInLiveMode(environment: z.infer<typeof environmentSchema>): string[] {
  if (environment.MODE !== 'live') return [];
  const needed = ['EVIDENCE_VERIFIER_URL', 'REVIEW_DESK_KEY', 'ENCRYPTION_KEY', 'PUBLIC_ORIGIN'] as const;
  return needed
    .filter((name) => environment[name] === undefined)
    .map((name) => `${name} is needed in live mode`);
}

/**
 * Reads the environment.
 * @throws ConfigurationError that lists everything that is wrong.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  const templates = handoffUrlNames.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const wrong = [
    ...(parsed.success
      ? missingInLiveMode(parsed.data)
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
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
