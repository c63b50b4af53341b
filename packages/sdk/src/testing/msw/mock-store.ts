import type { ClientTokenGrant, MintBody, Verification, WebhookEvent } from '@tokencloud/contract/schemas';
import { MockProblem } from './mock-problem.ts';
import {
  eventOf,
  grantFor,
  mintRecord,
  moment,
  moved,
  reachedFrom,
  type MovedStatus,
} from './mock-record.ts';

/** The verifications of one mock, in memory, in the order of their minting. */
export class MockStore {
  readonly #now: () => number;
  readonly #records = new Map<string, Verification>();
  readonly #keys = new Map<string, { readonly fingerprint: string; readonly id: string }>();
  readonly events: WebhookEvent[] = [];
  #grants = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The newest first. */
  list(): readonly Verification[] {
    return Array.from(this.#records.values()).reduce<Verification[]>((rows, row) => [row, ...rows], []);
  }

  read(id: string): Verification {
    const record = this.#records.get(id);
    if (record === undefined) throw new MockProblem('not_found');
    return record;
  }

  mint(body: MintBody, key: string | null): Verification {
    const fingerprint = JSON.stringify(body);
    const before = key === null ? undefined : this.#keys.get(key);
    if (before !== undefined) {
      if (before.fingerprint !== fingerprint) throw new MockProblem('idempotency_key_reused');
      return this.read(before.id);
    }
    const record = this.#keep(mintRecord(body, this.#records.size + 1, this.#now()));
    if (key !== null) this.#keys.set(key, { fingerprint, id: record.id });
    return record;
  }

  grant(record: Verification): ClientTokenGrant {
    this.#grants += 1;
    return grantFor(record, this.#grants, this.#now());
  }

  /** @param refusal what is answered where it cannot be moved there from where it is. */
  move(id: string, status: MovedStatus, refusal: 'not_open' | 'not_in_review'): Verification {
    const record = this.read(id);
    if (record.status !== reachedFrom[status]) throw new MockProblem(refusal);
    const next = this.#keep(moved(record, status, this.#now()));
    this.events.unshift(eventOf(next, this.events.length + 1, this.#now()));
    return next;
  }

  reject(id: string, reason: string | null): Verification {
    return this.#keep({ ...this.move(id, 'rejected', 'not_in_review'), rejection_reason: reason });
  }

  redact(id: string): Verification {
    const record = this.read(id);
    if (record.status === 'open' || record.status === 'in_review') throw new MockProblem('still_open');
    return this.#keep({ ...record, result: null, redacted_at: record.redacted_at ?? moment(this.#now()) });
  }

  #keep(record: Verification): Verification {
    this.#records.set(record.id, record);
    return record;
  }
}
