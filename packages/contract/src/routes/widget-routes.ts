import {
  embedAnswerSchema,
  handoffBodySchema,
  hostedExchangeBodySchema,
  hostedGrantSchema,
  regionBodySchema,
  sessionViewSchema,
  updatesQuerySchema,
} from '../schemas/index.ts';
import type { Route } from './route.ts';

const session = { status: 200, body: sessionViewSchema } as const;

/** What the widget calls, with its client token, from its own origin. */
export const widgetRoutes = {
  readSession: {
    method: 'GET',
    path: '/v1/session',
    auth: 'client_token',
    summary:
      'The session view: all that the browser may know. Once the verification is no longer open, an expired client token reads it too, for a day.',
    answer: session,
    errors: [],
  },
  pollSession: {
    method: 'GET',
    path: '/v1/session/updates',
    auth: 'client_token',
    summary:
      'Long poll: the view as soon as it is newer than `after`, else 204 at the end of `wait`. A third poll of one token ends its oldest. Takes an expired client token as `GET /v1/session` does.',
    query: updatesQuerySchema,
    answer: session,
    nothing: 'Nothing new came within `wait`.',
    errors: [],
  },
  setRegion: {
    method: 'PUT',
    path: '/v1/session/region',
    auth: 'client_token',
    summary: 'Say where the person is, never by coordinates.',
    body: regionBodySchema,
    answer: session,
    errors: ['region_locked', 'region_source_not_allowed', 'not_open'],
  },
  makeHandoff: {
    method: 'POST',
    path: '/v1/session/handoff',
    auth: 'client_token',
    summary: 'Choose a document and make the code; again: a new code, and the old one dies.',
    body: handoffBodySchema,
    answer: session,
    errors: ['phone_connected', 'document_not_available', 'not_open'],
  },
  releasePhone: {
    method: 'POST',
    path: '/v1/session/release',
    auth: 'client_token',
    summary: 'Not my phone, or use another: ends the attempt and makes a new code.',
    answer: session,
    errors: ['no_attempt', 'not_open'],
  },
  cancelSession: {
    method: 'POST',
    path: '/v1/session/cancel',
    auth: 'client_token',
    summary: 'The person gives up for good.',
    answer: session,
    errors: ['not_open'],
  },
  readEmbed: {
    method: 'GET',
    path: '/v1/embed/:id',
    auth: 'none',
    summary: 'May the asking Origin show this widget? For the SDK, when no hello came.',
    answer: { status: 200, body: embedAnswerSchema },
    errors: ['not_found'],
  },
  exchangeHostedLink: {
    method: 'POST',
    path: '/v1/hosted/exchange',
    auth: 'none',
    summary: "Exchange a hosted page's link code, once, for its cookie and a client token.",
    body: hostedExchangeBodySchema,
    answer: { status: 200, body: hostedGrantSchema },
    errors: ['hosted_link_invalid'],
  },
  renewHostedToken: {
    method: 'POST',
    path: '/v1/hosted/:id/client_token',
    auth: 'hosted_cookie',
    summary: 'A fresh client token for the hosted page, after a reload.',
    answer: { status: 200, body: hostedGrantSchema },
    errors: ['hosted_link_invalid'],
  },
} as const satisfies Record<string, Route>;
