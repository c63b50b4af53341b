import { errorFacts, type Log } from '../log.ts';
import type { LeasedDelivery } from './delivery.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import type { SendWebhook } from './send-webhook.ts';
import { countUnderWay } from './under-way.ts';

/** A connection each. So many that it takes hundreds of hung endpoints to keep the others waiting. */
const MOST_AT_ONCE = 1000;
/** Rows that are read at once; what is due beyond them is read right after. */
const MOST_A_READING = 32;
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 10;
const AFTER_FAILURE_MS = 1000;

/** Empties the outbox in the background. A hung endpoint delays no other. */
export class Dispatcher {
  readonly #queue: DeliveryQueue;
  readonly #clock: () => number;
  readonly #log: Log;
  readonly #send: SendWebhook;
  readonly #stopping = new AbortController();
  readonly #underWay = countUnderWay();
  readonly #sends = new Set<Promise<void>>();
  #wakeUp = Promise.withResolvers<void>();
  #loop: Promise<void> | undefined;

  constructor({
    queue,
    send,
    clock,
    log,
  }: {
    queue: DeliveryQueue;
    send: SendWebhook;
    clock: () => number;
    log: Log;
  }) {
    this.#send = send;
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
        const dueAt = (await this.#queue.nextDueAt(this.#underWay)) ?? Infinity;
        const isFull = this.#sends.size >= MOST_AT_ONCE;
        sleepMs = isFull ? LONGEST_SLEEP_MS : Math.max(dueAt - this.#clock(), SHORTEST_SLEEP_MS);
      } catch (error) {
        this.#log('error', 'the outbox could not be read', errorFacts(error));
      }
      await this.#sleep(Math.min(sleepMs, LONGEST_SLEEP_MS));
    }
  }

  async #begin(): Promise<void> {
    const most = Math.min(MOST_A_READING, MOST_AT_ONCE - this.#sends.size);
    if (most <= 0) return;
    await this.#queue.lease(most, this.#underWay, (delivery) => {
      this.#underWay.begin(delivery.endpointId);
      const send = this.#deliver(delivery).finally(() => this.#sends.delete(send));
      this.#sends.add(send);
    });
  }

  async #deliver(delivery: LeasedDelivery): Promise<void> {
    try {
      const result = await this.#send(delivery, this.#clock(), this.#stopping.signal);
      if (!this.#stopping.signal.aborted) await this.#queue.settle(delivery, result);
    } catch (error) {
      // The lease ends by itself, and the delivery is tried again.
      this.#log('error', 'a delivery could not be settled', errorFacts(error));
    }
    this.#underWay.end(delivery.endpointId);
    this.wake();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.wake(), milliseconds);
    await this.#wakeUp.promise;
    clearTimeout(timer);
    this.#wakeUp = Promise.withResolvers<void>();
  }
}
