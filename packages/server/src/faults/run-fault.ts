import type { Fault } from './fault.ts';
import { Rig } from './rig.ts';
import type { DatabaseSource } from './rig-database.ts';
import { type RoundResult, runRound } from './run-round.ts';

/** What came of a fault on one database. */
export type FaultResult =
  | { readonly name: 'run'; readonly rounds: readonly RoundResult[] }
  | { readonly name: 'not_run'; readonly reason: string };

/** So many rounds share a server: all that they left behind is read after each. */
const MOST_ROUNDS = 20;

/** Runs faults on one database, and keeps the server that most of them share. */
export class FaultRunner {
  readonly #source: DatabaseSource;
  #shared: Rig | undefined;
  #sharedRounds = 0;

  constructor(source: DatabaseSource) {
    this.#source = source;
  }

  /** Lets a fault happen once for each seed. Ends with the first round in which something was lost. */
  async run(fault: Fault, seeds: readonly number[]): Promise<FaultResult> {
    const prepared = await fault.prepare?.();
    if (prepared?.name === 'not_possible') return { name: 'not_run', reason: prepared.reason };
    const wishes = prepared?.wishes ?? fault.own;
    const rig =
      wishes === undefined
        ? await this.#sharedRig(seeds.length)
        : await Rig.start(await this.#source.create(wishes.folder), wishes);
    const rounds: RoundResult[] = [];
    try {
      for (const seed of seeds) rounds.push(await this.#round(fault, rig, seed));
    } finally {
      if (wishes !== undefined) await rig.stop();
      await prepared?.undo();
    }
    return { name: 'run', rounds };
  }

  /** The server that most faults share; another where it has been let down often enough. */
  async #sharedRig(rounds: number): Promise<Rig> {
    this.#sharedRounds += rounds;
    if (this.#sharedRounds > MOST_ROUNDS) {
      await this.#shared?.stop();
      this.#shared = undefined;
      this.#sharedRounds = rounds;
    }
    return (this.#shared ??= await Rig.start(await this.#source.create(), {}));
  }

  async #round(fault: Fault, rig: Rig, seed: number): Promise<RoundResult> {
    try {
      return await runRound(fault, rig, seed);
    } catch (error) {
      rig.server.child.kill('SIGKILL');
      const { log } = await rig.server.ended;
      if (rig === this.#shared) {
        // Nobody knows how it stands: the next fault gets another.
        this.#shared = undefined;
        await rig.stop();
      }
      throw new Error(
        `${fault.name}, seed ${seed}, went wrong. The server's last words:\n${log.slice(-2000)}`,
        {
          cause: error,
        },
      );
    }
  }

  /** Ends the shared server and the databases. */
  async stop(): Promise<void> {
    await this.#shared?.stop();
    await this.#source.stop();
  }
}
