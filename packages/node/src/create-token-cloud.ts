import { createClient } from './create-client.ts';
import { wait } from './surroundings.ts';
import type { TokenCloudClient } from './token-cloud-client.ts';

/** How your server reaches TokenCloud. */
export type TokenCloudOptions = {
  /**
   * `sk_test_…` or `sk_live_…`, from the environment. Never in a browser, a repository or a log. `undefined`, as an
   * unset variable is, throws.
   */
  readonly secretKey: string | undefined;
  /** The verification server. Default: the production origin. */
  readonly origin?: string | undefined;
  /** Milliseconds to wait for each answer. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a call that failed for a moment is tried again, where that is safe. Default 2. */
  readonly retries?: number | undefined;
  /** Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
};

/** `.example` is a placeholder. */
const PRODUCTION_ORIGIN = 'https://verify.tokencloud.example';

/** @throws TypeError where it is none. Nothing of it is repeated in the message. */
function readKey(secretKey: string | undefined): string {
  if (secretKey !== undefined && /^sk_(test|live)_[\w-]+$/.test(secretKey)) return secretKey;
  throw new TypeError(
    'secretKey has to be a key that begins with sk_test_ or sk_live_. Is the variable set?',
  );
}

/** @throws TypeError where it is none, or would send a live key in the clear. */
function readOrigin(origin: string, secretKey: string): string {
  if (!/^https?:\/\/[^/]+\/?$/.test(origin))
    throw new TypeError('origin has to be an http or https origin, without a path.');
  if (secretKey.startsWith('sk_live_') && !origin.startsWith('https:'))
    throw new TypeError('origin has to be https for a live key.');
  return origin;
}

/**
 * Makes a client of the HTTP API. Make one and keep it: it holds nothing but its options.
 *
 * @throws TypeError where the key or the origin is not of the documented form.
 * @example
 * const tokencloud = createTokenCloud({ secretKey: process.env.TOKENCLOUD_SECRET_KEY });
 * const { client_token } = await tokencloud.mintVerification({ reference: 'customer-4821' });
 */
export function createTokenCloud(options: TokenCloudOptions): TokenCloudClient {
  const { timeoutMs = 10_000, retries = 2 } = options;
  const secretKey = readKey(options.secretKey);
  const origin = readOrigin(options.origin ?? PRODUCTION_ORIGIN, secretKey);
  return createClient(
    { secretKey, origin, timeoutMs, retries },
    {
      fetch: options.fetch ?? globalThis.fetch,
      wait,
      deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
      random: Math.random,
    },
  );
}
