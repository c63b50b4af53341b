import type { Claim } from '@tokencloud/contract/schemas';
import {
  consents,
  documentTypes,
  locales,
  pairings,
  problems,
  scenarios,
  type ProblemCode,
} from '@tokencloud/contract/vocabulary';
import type { Failure } from './flow/failure.ts';

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.some((word) => word === value);
}

/** Reads the answer to a claim. `live_mode`: the verification is a real one. `undefined`: not a claim. */
export function readClaim(answer: unknown): Claim | 'live_mode' | undefined {
  if (!isObject(answer) || !isObject(answer['partner'])) return undefined;
  if (answer['mode'] === 'live') return 'live_mode';
  const { phone_token, nonce, account_hint, locale, document, pairing, scenario } = answer;
  const { name } = answer['partner'];
  const asked = answer['consents'];
  if (answer['mode'] !== 'test' || !isText(phone_token) || !isText(nonce) || !isText(name)) return undefined;
  if (!isOneOf(documentTypes, document) || !isOneOf(pairings, pairing)) return undefined;
  // A consent that this phone cannot explain must not be taken: better no claim than an unclear box.
  if (!Array.isArray(asked) || !asked.every((consent) => isOneOf(consents, consent))) return undefined;
  return {
    phone_token,
    nonce,
    mode: 'test',
    partner: { name },
    account_hint: isText(account_hint) ? account_hint : null,
    locale: isOneOf(locales, locale) ? locale : null,
    document,
    consents: consents.filter((consent) => asked.includes(consent)),
    pairing,
    scenario: isOneOf(scenarios, scenario) ? scenario : null,
  };
}

/** Reads the seconds within which a submission is reviewed. */
export function readReviewSeconds(answer: unknown): number | undefined {
  if (!isObject(answer) || answer['status'] !== 'submitted') return undefined;
  const seconds = answer['review_seconds'];
  return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}

function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.keys(problems).includes(value);
}

/** Reads the API's error. What is not one came from something in between, so the API was not reached. */
export function readFailure(answer: unknown): Failure {
  if (!isObject(answer) || !isProblemCode(answer['code'])) return { kind: 'unreachable' };
  const { code, detail, retryable, tries_left } = answer;
  return {
    kind: 'problem',
    code,
    detail: isText(detail) ? detail : problems[code].detail,
    isRetryable: typeof retryable === 'boolean' ? retryable : problems[code].retryable,
    triesLeft: typeof tries_left === 'number' ? tries_left : null,
  };
}
