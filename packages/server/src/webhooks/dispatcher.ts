import { errorFacts, type Log } from '../log.ts';
import type { DeliveryQueue, LeasedDelivery } from './delivery-queue.ts';
import { sendWebhook } from './send-webhook.ts';

const MOST_AT_ONCE = 32;
const MOST_PER_ENDPOINT = 4;
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 10;
const AFTER_FAILURE_MS = 1000;

/** Empties the outbox in the background. A hung endpoint delays no other. */
export class Dispatcher {
  readonly #queue: DeliveryQueue;
  readonly #clock: () => number;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #underWay = new Map<string, number>();
  readonly #sends = new Set<Promise<void>>();
  #wakeUp = Promise.withResolvers<void>();
  #loop: Promise<void> | undefined;

  constructor({ queue, clock, log }: { queue: DeliveryQueue; clock: () => number; log: Log }) {
    this.#queue = queue;
    this.#clock = clock;
    this.#log = log;
  }

  /** Begins to deliver. */
  start(): void {
    this.#loop = this.#run();
  }

  /** Something new may be due. */
  wake(): void {
    this.#wakeUp.resolve();
  }

  /** Ends the loop, and what is under way; that is tried again after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await Promise.all([this.#loop, ...this.#sends]);
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      let sleepMs = AFTER_FAILURE_MS;
      try {
        await this.#begin();
        const dueAt = (await this.#queue.nextDueAt(this.#busyEndpoints())) ?? Infinity;
        const isFull = this.#sends.size >= MOST_AT_ONCE;
        sleepMs = isFull ? LONGEST_SLEEP_MS : Math.max(dueAt - this.#clock(), SHORTEST_SLEEP_MS);
      } catch (error) {
        this.#log('error', 'the outbox could not be read', errorFacts(error));
      }
      await this.#sleep(Math.min(sleepMs, LONGEST_SLEEP_MS));
    }
  }

  #busyEndpoints(): string[] {
    return [...this.#underWay].filter(([, count]) => count >= MOST_PER_ENDPOINT).map(([id]) => id);
  }

  async #begin(): Promise<void> {
    const most = Math.min(MOST_PER_ENDPOINT, MOST_AT_ONCE - this.#sends.size);
    if (most <= 0) return;
    for (const delivery of await this.#queue.lease(most, this.#busyEndpoints())) {
      const send = this.#deliver(delivery).finally(() => this.#sends.delete(send));
      this.#sends.add(send);
    }
  }

  async #deliver(delivery: LeasedDelivery): Promise<void> {
    const { endpointId } = delivery;
    this.#underWay.set(endpointId, (this.#underWay.get(endpointId) ?? 0) + 1);
    try {
      const result = await sendWebhook(delivery, this.#clock(), this.#stopping.signal);
      if (!this.#stopping.signal.aborted) await this.#queue.settle(delivery, result);
    } catch (error) {
      // The lease ends by itself, and the delivery is tried again.
      this.#log('error', 'a delivery could not be settled', errorFacts(error));
    }
    const left = (this.#underWay.get(endpointId) ?? 1) - 1;
    if (left === 0) this.#underWay.delete(endpointId);
    else this.#underWay.set(endpointId, left);
    this.wake();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.wake(), milliseconds);
    await this.#wakeUp.promise;
    clearTimeout(timer);
    this.#wakeUp = Promise.withResolvers<void>();
  }
}
