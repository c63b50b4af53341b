import { NoAnswerError } from './call-server.ts';
import { Life, type LifePhase, lifePhases, type Place } from './life.ts';

/** A life, and how much of it was acknowledged. It is kept outside of the process that is let down. */
export type Acknowledged = {
  readonly life: Life;
  readonly phases: LifePhase[];
  /** Where it was cut off; the code is what the server said, null where it said nothing. */
  cutOff?: { readonly phase: LifePhase; readonly code: string | null };
};

/** Told before each phase, so that a fault can choose its moment. */
export type BeforePhase = (phase: LifePhase) => void;

/** How a life is lived. */
type Living = {
  readonly before?: BeforePhase;
  /** The phase that it stops before; absent: it goes on to the end. */
  readonly until?: LifePhase;
  /** Asked before each phase. */
  readonly goesOn?: () => boolean;
};

const SIZE = 6;

/** Several verifications at once, one after the other for each of several clients. */
export class Crowd {
  readonly lives: Acknowledged[] = [];
  readonly #place: Place;
  readonly #name: string;
  #isStopped = false;
  #strays = 0;
  #clients: Promise<void>[] = [];
  #news = Promise.withResolvers<void>();

  constructor(name: string, place: Place) {
    this.#name = name;
    this.#place = place;
  }

  /** A new life, of which nothing has been acknowledged. */
  begin(): Acknowledged {
    const begun: Acknowledged = {
      life: new Life(`${this.#name}-${this.lives.length}`, this.#place),
      phases: [],
    };
    this.lives.push(begun);
    return begun;
  }

  /** A life that is not of the crowd: whoever begins it sees to it. */
  stray(): Life {
    this.#strays += 1;
    return new Life(`${this.#name}-stray-${this.#strays}`, this.#place);
  }

  /** Starts clients, each of which lives one life after the other until it is cut off, or the crowd is stopped. */
  start(before: BeforePhase = () => {}, size = SIZE): void {
    this.#isStopped = false;
    this.#clients = Array.from({ length: size }, async () => {
      while (!this.#isStopped) {
        const begun = this.begin();
        if (!(await this.live(begun, { before, goesOn: () => !this.#isStopped }))) return;
      }
    });
    // Whoever waits for the crowd is told; until then nobody is, and that is no reason to end the process.
    for (const client of this.#clients) client.catch((error: unknown) => this.#news.reject(error));
    this.#news.promise.catch(() => {});
  }

  /** How many facts were acknowledged so far. */
  acknowledged(): number {
    return this.lives.reduce((sum, { phases }) => sum + phases.length, 0);
  }

  /** Resolves when something is so; looks whenever a phase has been acknowledged or cut off. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await this.#news.promise;
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  /** Resolves when every client has been cut off. */
  async cutOff(): Promise<void> {
    await Promise.all(this.#clients);
  }

  /** Lets each client finish the phase that it is in. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.cutOff();
  }

  /** The lives that were cut off. */
  interrupted(): Acknowledged[] {
    return this.lives.filter(({ cutOff }) => cutOff !== undefined);
  }

  /** Goes on with every life to its end, as real clients do. */
  async resume(): Promise<void> {
    for (const begun of this.lives) delete begun.cutOff;
    await Promise.all(this.lives.map((begun) => this.live(begun)));
    for (const { life, cutOff } of this.interrupted()) {
      throw new Error(`${life.reference} was cut off again while ${cutOff?.phase}.`);
    }
  }

  /** Lives on. @returns whether it was not cut off. */
  async live(begun: Acknowledged, { before, until, goesOn }: Living = {}): Promise<boolean> {
    for (const phase of lifePhases.slice(begun.phases.length)) {
      if (phase === until || goesOn?.() === false) return true;
      before?.(phase);
      try {
        await begun.life.phases[phase]();
      } catch (error) {
        if (!(error instanceof NoAnswerError)) {
          throw new Error(`${begun.life.reference} went wrong while ${phase}.`, { cause: error });
        }
        begun.cutOff = { phase, code: error.code };
        this.#tell();
        return false;
      }
      begun.phases.push(phase);
      this.#tell();
    }
    return true;
  }
}
