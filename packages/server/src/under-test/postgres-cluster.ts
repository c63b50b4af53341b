import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findPostgres } from './find-postgres.ts';

/**
 * How PostgreSQL is ended. `fast`: it ends the connections and itself, without waiting for anybody. `immediate`: it
 * drops everything as after a crash, and recovers from its log at the next start.
 */
export type ShutdownWay = 'fast' | 'immediate';

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const satisfies Record<ShutdownWay, string>;

/** A PostgreSQL of the tests' own, on loopback, with its data in a temporary folder. */
export type PostgresCluster = {
  /** The address of a database in it. */
  readonly urlOf: (database: string) => string;
  /** Ends the server and starts it again at the same address. */
  readonly restart: (way: ShutdownWay) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Nothing here has to survive a power cut; everything else is as PostgreSQL does it by itself. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // The log says so in English when it is ready.
  lc_messages: 'C',
} as const;

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package made for it. */
function accountToRunAs(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('A TCP server has an address.');
  return address.port;
}

/** Starts the server. @returns when it takes connections; its `stop` resolves when it has ended. */
async function startPostgres(
  { bin, data, settings }: { bin: string; data: string; settings: Readonly<Record<string, string>> },
  port: number,
  account?: Account,
) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...account,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    void ended.then(() => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
  return {
    async stop(way: ShutdownWay) {
      server.kill(SIGNALS[way]);
      await ended;
    },
  };
}

/** Makes a cluster and starts it. @param changes settings that are to be others than those of the tests. */
export async function startPostgresCluster(
  changes: Partial<Record<keyof typeof SETTINGS, string>> = {},
): Promise<PostgresCluster> {
  const settings = { ...SETTINGS, ...changes };
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not on this machine: install it (postgresql).');
  const folder = mkdtempSync(join(tmpdir(), 'tokencloud-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const data = join(folder, 'data');
  const account = accountToRunAs();
  try {
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
    const options = ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust', '--username=tests'];
    await promisify(execFile)(join(bin, 'initdb'), ['-D', data, ...options], { ...account, cwd: folder });
    const port = await freePort();
    let server = await startPostgres({ bin, data, settings }, port, account);
    return {
      urlOf: (database) => `postgres://tests@127.0.0.1:${port}/${database}`,
      async restart(way) {
        await server.stop(way);
        server = await startPostgres({ bin, data, settings }, port, account);
      },
      async stop() {
        await server.stop('fast');
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
