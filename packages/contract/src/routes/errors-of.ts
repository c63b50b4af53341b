import type { ProblemCode } from '../vocabulary/index.ts';
import type { Route, RouteAuth } from './route.ts';

/** What a caller without the right credentials is told, for each kind of them. */
const refusals: Record<RouteAuth, readonly ProblemCode[]> = {
  secret_key: ['unauthorized', 'secret_key_in_browser'],
  review_desk: ['unauthorized', 'secret_key_in_browser', 'test_mode_only'],
  client_token: ['unauthorized', 'client_token_expired'],
  phone_token: ['unauthorized'],
  hosted_cookie: ['hosted_link_invalid'],
  none: [],
};

/** Every error that a route can answer: its own, those of its auth, and those that every request can meet. */
export function errorsOf(route: Route): readonly ProblemCode[] {
  const ofBody: readonly ProblemCode[] =
    route.method === 'GET' ? [] : ['body_too_large', 'unsupported_media_type'];
  return [
    ...new Set<ProblemCode>([
      'invalid_request',
      ...refusals[route.auth],
      ...route.errors,
      ...ofBody,
      'rate_limited',
      'internal',
      'unavailable',
    ]),
  ];
}
