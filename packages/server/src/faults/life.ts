import { simulatedSubmission } from '@tokencloud/contract/examples';
import {
  claimSchema,
  clientTokenGrantSchema,
  mintedVerificationSchema,
  type SessionView,
  sessionViewSchema,
  type SubmissionBody,
  type Verification,
  verificationSchema,
} from '@tokencloud/contract/schemas';
import { type Answer, type Call, callServer, codeOf, expectStatus } from './call-server.ts';

/** The phases of a verification's life, in order: what is acknowledged of it. */
export const lifePhases = [
  'minting',
  'making the code',
  'claiming',
  'pairing',
  'reporting a step',
  'submitting',
  'deciding',
  'redacting',
] as const;

/** A phase of a verification's life. */
export type LifePhase = (typeof lifePhases)[number];

/** Where a life is lived. */
export type Place = { readonly address: () => string; readonly secretKey: string };

/**
 * One verification as its partner, its page and its phone make it. Every phase can be done again after a lost answer,
 * in the way that a real client does it.
 */
export class Life {
  readonly reference: string;
  readonly #place: Place;
  #id = '';
  #clientToken = '';
  #requestId = '';
  #phoneToken = '';
  #submission: SubmissionBody | undefined;

  constructor(reference: string, place: Place) {
    this.reference = reference;
    this.#place = place;
  }

  /** Empty before it is minted. */
  get id(): string {
    return this.#id;
  }

  get requestId(): string {
    return this.#requestId;
  }

  get phoneToken(): string {
    return this.#phoneToken;
  }

  get clientToken(): string {
    return this.#clientToken;
  }

  /** What its phone submits. */
  get submission(): SubmissionBody {
    if (this.#submission === undefined) throw new Error('Nothing is submitted before a claim.');
    return this.#submission;
  }

  readonly phases: Record<LifePhase, () => Promise<void>> = {
    minting: async () => {
      const answer = await this.#asPartner('/v1/verifications', {
        body: { reference: this.reference, scenario: 'pairing_required', clock: { review_seconds: 900 } },
        headers: { 'idempotency-key': this.reference },
      });
      const minted = mintedVerificationSchema.parse(expectStatus(answer, 201).body);
      this.#id = minted.id;
      this.#clientToken = minted.client_token;
    },
    'making the code': async () => {
      const body = { document: 'passport' };
      const answer = await this.#asPage('/v1/session/handoff', { body });
      this.#requestId =
        sessionViewSchema.parse(expectStatus(answer, 200, 201).body).handoff?.request_id ?? '';
    },
    claiming: async () => {
      let answer = await this.claim();
      if (codeOf(answer) === 'code_expired') {
        await this.phases['making the code']();
        answer = await this.claim();
      }
      const claim = claimSchema.parse(expectStatus(answer, 201).body);
      this.#phoneToken = claim.phone_token;
      this.#submission = simulatedSubmission('passport', claim.nonce);
    },
    pairing: async () => {
      const number = (await this.readSession()).phone?.pairing_number ?? null;
      // It was typed before, and the answer got lost.
      if (number === null) return;
      expectStatus(await this.#asPhone('/v1/phone/pairing', { body: { number } }), 204);
    },
    'reporting a step': async () => {
      const body = { step: 'liveness' };
      expectStatus(await this.#asPhone('/v1/phone/step', { method: 'PUT', body }), 204);
    },
    submitting: async () => {
      expectStatus(await this.submit(), 200);
    },
    deciding: async () => {
      const path = `/v1/verifications/${this.#id}/decision`;
      const answer = await this.#asPartner(path, { body: { decision: 'verified' } });
      // Where the answer got lost, it is decided already.
      if (codeOf(answer) === 'not_in_review' && (await this.read()).status === 'verified') return;
      expectStatus(answer, 200);
    },
    redacting: async () => {
      expectStatus(await this.#asPartner(`/v1/verifications/${this.#id}/redact`), 200);
    },
  };

  /** The phone takes the code; its key is the same each time. */
  claim(): Promise<Answer> {
    return this.#call('/v1/phone/claims', { body: this.claimBody() });
  }

  /** What its phone claims with. */
  claimBody(): object {
    const claim_key = this.reference
      .replaceAll(/[^\w-]/g, '_')
      .padEnd(22, '_')
      .slice(-64);
    return { request_id: this.#requestId, claim_key, platform: 'ios', app_version: '1' };
  }

  /** Hands in what was read. */
  submit(body: SubmissionBody = this.submission): Promise<Answer> {
    return this.#asPhone('/v1/phone/submission', { body });
  }

  /** The verification as its partner sees it. */
  async read(): Promise<Verification> {
    const answer = await this.#asPartner(`/v1/verifications/${this.#id}`, { method: 'GET' });
    return verificationSchema.parse(expectStatus(answer, 200).body);
  }

  /** The verification as its page sees it. */
  async readSession(): Promise<SessionView> {
    const answer = await this.#asPage('/v1/session', { method: 'GET' });
    return sessionViewSchema.parse(expectStatus(answer, 200).body);
  }

  /** A page whose token has expired gets another from its partner, as long as the verification goes on. */
  async #asPage(path: string, call: Call): Promise<Answer> {
    const answer = await this.#call(path, { ...call, token: this.#clientToken });
    if (codeOf(answer) !== 'client_token_expired') return answer;
    const renewed = await this.#asPartner(`/v1/verifications/${this.#id}/client_token`);
    this.#clientToken = clientTokenGrantSchema.parse(expectStatus(renewed, 201).body).client_token;
    return this.#call(path, { ...call, token: this.#clientToken });
  }

  #asPartner(path: string, call: Call = {}): Promise<Answer> {
    return this.#call(path, { ...call, token: this.#place.secretKey });
  }

  #asPhone(path: string, call: Call): Promise<Answer> {
    return this.#call(path, { ...call, token: this.#phoneToken });
  }

  #call(path: string, call: Call): Promise<Answer> {
    return callServer(this.#place.address(), path, call);
  }
}
