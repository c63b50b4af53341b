import type * as z from 'zod/mini';
import type { ProblemCode } from '../vocabulary/index.ts';

/**
 * Who may call a route.
 * - `secret_key`: a partner's server. `client_token`: the widget. `phone_token`: a phone with an attempt.
 * - `review_desk`: the review desk's key, in test mode also any secret key.
 * - `hosted_cookie`: the hosted page. `none`: anyone.
 */
export type RouteAuth =
  | 'secret_key'
  | 'client_token'
  | 'phone_token'
  | 'review_desk'
  | 'hosted_cookie'
  | 'none';

/** A route of the HTTP API: what the server mounts, the OpenAPI file says, and the tests try to break. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `:id` for the one parameter there is. */
  readonly path: `/v1/${string}`;
  readonly auth: RouteAuth;
  /** One line for a developer who has never seen it. */
  readonly summary: string;
  readonly query?: z.ZodMiniType;
  /** Request headers of its own, each with what it is for. All of them may be left out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: z.ZodMiniType;
  /** Status and body of success. A null body is an empty one. */
  readonly answer: { readonly status: 200 | 201 | 204; readonly body: z.ZodMiniType | null };
  /** When a success has no body, status 204, although the route has one: a sentence. */
  readonly nothing?: string;
  /** The errors of its own, beside those that every route of its auth can answer. */
  readonly errors: readonly ProblemCode[];
};
