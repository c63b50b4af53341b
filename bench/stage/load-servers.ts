import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresCluster } from '../../packages/server/src/under-test/postgres-cluster.ts';
import { type ReadyChild, runToEnd, startChild } from '../../scripts/launch/child.ts';

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));

/** What is measured: which database, and how many processes. */
export type Setup = { readonly database: 'SQLite' | 'PostgreSQL'; readonly instances: number };

/** The built server, running in processes of its own. */
export type LoadServers = {
  readonly addresses: readonly string[];
  readonly secretKey: string;
  /** Resident memory of all of them, in bytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

/** What the system holds in memory for a process, in bytes. */
function residentMemory({ process: { pid } }: ReadyChild): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** Starts the servers of a setup on an empty database, with one partner. */
export async function startLoadServers({ database, instances }: Setup): Promise<LoadServers> {
  const folder = mkdtempSync(join(tmpdir(), 'tokencloud-load-'));
  // As durable as it comes, unlike that of the tests.
  const cluster = database === 'PostgreSQL' ? await startPostgresCluster({ fsync: 'on' }) : null;
  const environment = {
    PORT: '0',
    DATA_DIR: folder,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    // All clients are at one address here.
    RATE_LIMIT_KEY: '0',
    RATE_LIMIT_TOKEN: '0',
    RATE_LIMIT_ADDRESS: '0',
    DATABASE_URL: cluster?.urlOf('postgres') ?? join(folder, 'verify.sqlite'),
  };
  const printed = await runToEnd({
    name: 'partner command',
    args: [MAIN, 'partner', 'put', '--slug=load', '--name=Load', '--new-key', '--json'],
    environment,
  });
  // The command's documented output.
  const { secret_key: secretKey } = JSON.parse(printed) as { secret_key: string };
  // As a service has it: the default level, into a file.
  const log = openSync(join(folder, 'server.log'), 'a');
  const servers: ReadyChild[] = [];
  for (let number = 1; number <= instances; number += 1) {
    const program = { name: `server ${number}`, args: [MAIN, 'serve'], environment };
    servers.push(await startChild(program, log));
  }
  return {
    addresses: servers.map(({ url }) => url),
    secretKey,
    memory: () => servers.reduce((sum, server) => sum + residentMemory(server), 0),
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await cluster?.stop();
      closeSync(log);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
