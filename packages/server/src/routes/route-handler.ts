import type { routes, RouteName } from '@tokencloud/contract/routes';
import type { RouteAuth } from '@tokencloud/contract/routes';
import type { Mode } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import type { CallerPlace } from '../middleware/caller-place.ts';
import type { Partner } from '../partners/partner.ts';
import type { AttemptKey } from '../verifications/command.ts';
import type { Verification } from '../verifications/verification.ts';

type Spec<Name extends RouteName> = (typeof routes)[Name];

type Parsed<Spec, Part extends string> = Spec extends {
  readonly [Key in Part]: infer Schema extends z.ZodMiniType;
}
  ? z.output<Schema>
  : undefined;

/** Who calls, by the kind of token that the route asks for. */
export type Caller = {
  secret_key: { readonly partner: Partner; readonly mode: Mode };
  client_token: { readonly verificationId: string; readonly tokenHash: string };
  /** The verification as it was when the token was looked up. */
  phone_token: { readonly verification: Verification; readonly attempt: AttemptKey };
  /** Null: the review desk itself, which sees every partner's verifications. */
  review_desk: { readonly holder: { readonly partner: Partner; readonly mode: Mode } | null };
  hosted_cookie: { readonly verificationId: string };
  none: null;
};

/** A request that has passed the door: authenticated and parsed. */
export type RouteRequest<Name extends RouteName> = CallerPlace & {
  readonly caller: Caller[Spec<Name>['auth'] & RouteAuth];
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly query: Parsed<Spec<Name>, 'query'>;
  readonly body: Parsed<Spec<Name>, 'body'>;
  readonly headers: Headers;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
};

type AnswerBody<Name extends RouteName> = Spec<Name>['answer']['body'] extends infer Schema extends
  z.ZodMiniType
  ? z.input<Schema>
  : null;

/** What a handler answers: the body; null for an empty answer (204); headers and cookies where it needs some. */
export type RouteAnswer<Name extends RouteName> = {
  readonly body: AnswerBody<Name> | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole values of `Set-Cookie`, a header each. */
  readonly cookies?: readonly string[];
};

/**
 * An answer that comes later. Thousands of them are waited for at once, so nothing of the request is kept until then but
 * what the promise itself holds.
 */
export type LaterAnswer<Name extends RouteName> = { readonly later: Promise<RouteAnswer<Name>> };

/** Does what a route is there for. Throws ProblemError for what the caller is to be told. */
export type RouteHandler<Name extends RouteName> = (
  request: RouteRequest<Name>,
) => Promise<RouteAnswer<Name> | LaterAnswer<Name>>;

/** A handler for each of some routes; a new route does not compile until it has one. */
export type RouteHandlers<Name extends RouteName = RouteName> = {
  readonly [Each in Name]: RouteHandler<Each>;
};
