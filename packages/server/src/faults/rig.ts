import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openDatabase } from '../database/open-database.ts';
import { PartnerStore } from '../partners/partner-store.ts';
import { type Answering, type HttpReceiver, startHttpReceiver } from '../under-test/http-receiver.ts';
import { type ServerProcess, startServerProcess } from '../under-test/server-process.ts';
import { createVault } from '../vault/vault.ts';
import { EndpointStore } from '../webhooks/endpoint-store.ts';
import { Crowd } from './crowd.ts';
import type { RigWishes } from './fault.ts';
import type { Place } from './life.ts';
import type { RigDatabase } from './rig-database.ts';

/** The clients here come from one address, and are many. A limit there is, so that a fault can get at it. */
const LIMITS = {
  RATE_LIMIT_KEY: '1000000',
  RATE_LIMIT_TOKEN: '1000000',
  RATE_LIMIT_ADDRESS: '1000000',
};

/** A real server in a process of its own, its database, and a partner with a webhook receiver. */
export class Rig {
  readonly database: RigDatabase;
  readonly receiver: HttpReceiver;
  readonly place: Place;
  readonly #watcher: Place;
  readonly #answering: { by?: Answering };
  readonly #environment: Readonly<Record<string, string>>;
  #server: ServerProcess;
  #address = '';
  #clockOffset = 0;

  private constructor(parts: {
    database: RigDatabase;
    receiver: HttpReceiver;
    answering: { by?: Answering };
    environment: Readonly<Record<string, string>>;
    keys: { partner: string; watcher: string };
  }) {
    const { database, receiver, answering, environment, keys } = parts;
    this.#answering = answering;
    this.database = database;
    this.receiver = receiver;
    this.#environment = environment;
    this.place = { address: () => this.#address, secretKey: keys.partner };
    this.#watcher = { address: () => this.#address, secretKey: keys.watcher };
    this.#server = startServerProcess(environment);
  }

  /** Makes everything, and starts the server. */
  static async start(database: RigDatabase, { environment = {} }: RigWishes): Promise<Rig> {
    const masterKey = randomBytes(32);
    const answering: { by?: Answering } = {};
    const receiver = await startHttpReceiver((response, received) =>
      answering.by === undefined ? response.writeHead(204).end() : answering.by(response, received),
    );
    const open = await openDatabase(database.location, () => {});
    const partners = new PartnerStore(open.db);
    const endpoints = new EndpointStore(open.db, createVault(masterKey));
    const keyOf = async (slug: string) => {
      const { id } = await partners.put({ slug, name: slug, settings: {} });
      return { id, key: await partners.addKey(id, 'test', Date.now()) };
    };
    const [partner, watcher] = [await keyOf('example'), await keyOf('watcher')];
    await endpoints.add({ partnerId: partner.id, mode: 'test', url: receiver.url });
    await open.close();
    const rig = new Rig({
      database,
      receiver,
      answering,
      environment: {
        ...database.environment,
        ...LIMITS,
        ENCRYPTION_KEY: masterKey.toString('base64'),
        ...environment,
      },
      keys: { partner: partner.key, watcher: watcher.key },
    });
    rig.#address = await rig.#server.address;
    return rig;
  }

  /** The server's process. */
  get server(): ServerProcess {
    return this.#server;
  }

  /** Starts another server where the last one has ended. */
  async restart(): Promise<void> {
    await this.#server.ended;
    this.#server = startServerProcess(this.#environment);
    this.#address = await this.#server.address;
    if (this.#clockOffset !== 0) await this.moveClock(0);
  }

  /** Moves the server's clock, under it. */
  async moveClock(milliseconds: number): Promise<void> {
    this.#clockOffset += milliseconds;
    const { child } = this.#server;
    const moved = once(child, 'message');
    child.send(this.#clockOffset);
    await moved;
  }

  /** What the partner's receiver does with webhooks from now on; absent: it takes them. */
  answerWebhooks(answer?: Answering): void {
    if (answer === undefined) delete this.#answering.by;
    else this.#answering.by = answer;
  }

  /** Lets the sender look at the outbox, as every event does: one of a partner without an endpoint. */
  async poke(): Promise<void> {
    const poking = new Crowd(`poke-${randomBytes(8).toString('hex')}`, this.#watcher);
    await poking.live(poking.begin(), { until: 'deciding' });
  }

  /** Ends and removes everything. */
  async stop(): Promise<void> {
    this.#server.child.kill('SIGKILL');
    await this.#server.ended;
    await this.receiver.stop();
    await this.database.remove();
  }
}
