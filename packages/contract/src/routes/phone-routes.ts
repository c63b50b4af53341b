import {
  claimBodySchema,
  claimSchema,
  pairingBodySchema,
  phoneProblemBodySchema,
  stepBodySchema,
  submissionBodySchema,
  submissionReceiptSchema,
} from '../schemas/index.ts';
import type { ProblemCode } from '../vocabulary/index.ts';
import type { Route } from './route.ts';

const nothing = { status: 204, body: null } as const;

/** What every call of a phone can meet once the verification or its attempt is over. */
export const endedErrors = [
  'attempt_replaced',
  'attempt_ended',
  'verification_submitted',
  'verification_failed',
  'verification_canceled',
  'verification_expired',
] as const satisfies readonly ProblemCode[];

/** What a phone calls. */
export const phoneRoutes = {
  claim: {
    method: 'POST',
    path: '/v1/phone/claims',
    auth: 'none',
    summary: 'Begin an attempt with the code or the Request ID; the same claim_key goes on with it.',
    body: claimBodySchema,
    answer: { status: 201, body: claimSchema },
    errors: [
      'code_unknown',
      'code_expired',
      'code_replaced',
      'code_claimed',
      'rate_limited',
      'verification_submitted',
      'verification_failed',
      'verification_canceled',
      'verification_expired',
    ],
  },
  pair: {
    method: 'POST',
    path: '/v1/phone/pairing',
    auth: 'phone_token',
    summary: 'Type the two-digit number that the page shows. The third wrong one ends the attempt.',
    body: pairingBodySchema,
    answer: nothing,
    errors: ['pairing_wrong', ...endedErrors],
  },
  reportStep: {
    method: 'PUT',
    path: '/v1/phone/step',
    auth: 'phone_token',
    summary: 'Say where the person is, so that the page can follow. Also says that the phone is alive.',
    body: stepBodySchema,
    answer: nothing,
    errors: ['pairing_required', ...endedErrors],
  },
  reportProblem: {
    method: 'POST',
    path: '/v1/phone/problem',
    auth: 'phone_token',
    summary: 'Say what went wrong. A final problem ends the attempt, not the verification.',
    body: phoneProblemBodySchema,
    answer: nothing,
    errors: endedErrors,
  },
  releaseFromPhone: {
    method: 'POST',
    path: '/v1/phone/release',
    auth: 'phone_token',
    summary: 'The person stops on this phone.',
    answer: nothing,
    errors: endedErrors,
  },
  submit: {
    method: 'POST',
    path: '/v1/phone/submission',
    auth: 'phone_token',
    summary: 'Hand in what was read, once; the same body again answers the same.',
    body: submissionBodySchema,
    answer: { status: 200, body: submissionReceiptSchema },
    errors: [
      'pairing_required',
      'consent_missing',
      'document_mismatch',
      'liveness_missing',
      'evidence_refused',
      ...endedErrors,
    ],
  },
} as const satisfies Record<string, Route>;
