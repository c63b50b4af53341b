import { MAX_BODY_BYTES } from '@tokencloud/contract/vocabulary';
import type { ServerOptions } from 'node:http';

/** How long and how large a request may be, whoever sends it. Bodies: `MAX_BODY_BYTES`, in `request-body.ts`. */
export const httpLimits = {
  /** A request's head has to be there after this, or the connection is closed (408). */
  headersTimeout: 10_000,
  /** The whole request has to be there after this. A long poll is a short request with a late answer. */
  requestTimeout: 30_000,
  /** How often both are looked at. Node's own 30 s would let a slow head live for 40. */
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
  maxHeaderSize: MAX_BODY_BYTES / 4,
} as const satisfies ServerOptions;
