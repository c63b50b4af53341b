import type { MintBody } from '../schemas/index.ts';

/** What the suite is run against: an implementation of the HTTP API, reached by `fetch`. */
export type ConformanceTarget = {
  /** For example `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** A fresh verification in test mode, and a client token for it. */
  readonly mint: (body: Partial<MintBody>) => Promise<{ readonly clientToken: string }>;
  /** A test-mode secret key. Without one, the cases that need it are reported as not run. */
  readonly secretKey?: string;
};

/** Who asks: each has an API of its own, and an implementation may have one of them alone. */
export type Audience = 'partner' | 'widget' | 'phone';

/** One thing that every implementation does alike. */
export type ConformanceCase = {
  /** A sentence about behaviour. */
  readonly name: string;
  /** Whose APIs it takes. The partner's needs a secret key. */
  readonly asks: readonly Audience[];
  /** Throws where the implementation does otherwise. */
  readonly run: (target: ConformanceTarget) => Promise<void>;
};
