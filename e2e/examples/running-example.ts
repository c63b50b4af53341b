import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { installExample } from '../../scripts/examples/install-example.ts';
import type { Example } from '../../scripts/examples/examples.ts';
import { freePort } from '../../scripts/launch/free-port.ts';
import { putPartner, startVerificationServer } from '../../scripts/launch/programs.ts';

/** Milliseconds for an example to build and start. */
const START_MS = 300_000;

/** An example as its README has it run, with a partner and a verification server of its own. */
export type RunningExample = {
  readonly url: string;
  /** `npm run phone`. */
  readonly playPhone: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `npm start`, until it answers. */
async function startApp(folder: string, url: string): Promise<{ readonly stop: () => Promise<void> }> {
  const app = spawn('npm', ['start'], {
    cwd: folder,
    // Next.js would tell its makers what it builds.
    env: { ...process.env, PORT: new URL(url).port, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: npm's child is the app.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
  const stop = async () => {
    if (app.exitCode === null && app.pid !== undefined) process.kill(-app.pid, 'SIGTERM');
    await ended;
  };
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => app.exitCode ?? false,
    );
  await expect.poll(answers, { timeout: START_MS, message: `${url} answers` }).toBe(true);
  return { stop };
}

/** An example out of the repository, as it is committed. */
export const copyOf =
  (name: Example) =>
  (folder: string): Promise<void> => {
    const source = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    const isCommitted = (path: string) => !/\/(node_modules|dist|\.next|\.env|\.data)$/.test(path);
    return cp(source, folder, { recursive: true, filter: isCommitted });
  };

/**
 * Lets a folder outside of the repository be filled, installs there from tarballs, and starts what is in it.
 * @param fill is told the port too, for what takes none from its environment.
 */
export async function startExample(
  fill: (folder: string, port: number) => Promise<void>,
  tarballs: readonly string[],
): Promise<RunningExample> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tokencloud-example-')));
  const ownPort = await freePort(0, 'localhost');
  const url = `http://localhost:${ownPort}`;
  await fill(folder, ownPort);
  await installExample(folder, tarballs);
  const dataDir = join(folder, '.data');
  const { secretKey, webhookSecret } = await putPartner({
    dataDir,
    slug: 'outfitters',
    name: 'Example Outfitters',
    embedOrigins: ['http://localhost:*'],
    webhookUrl: `${url}/webhooks`,
    needsKey: true,
  });
  const port = await freePort(0, '127.0.0.1');
  const server = await startVerificationServer({ port, dataDir }, () => {});
  const variables = {
    TOKENCLOUD_ORIGIN: server.url,
    TOKENCLOUD_SECRET_KEY: secretKey ?? '',
    TOKENCLOUD_WEBHOOK_SECRET: webhookSecret,
  };
  const lines = Object.entries(variables).map(([variable, value]) => `${variable}=${value}\n`);
  await writeFile(join(folder, '.env'), lines.join(''), { mode: 0o600 });
  const app = await startApp(folder, url);
  return {
    url,
    async playPhone() {
      await promisify(execFile)('npm', ['run', 'phone'], { cwd: folder });
    },
    async stop() {
      await app.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
