import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { withPacked } from '../../scripts/package/with-packed.ts';

const run = promisify(execFile);

/** As on a machine that has a Node that is new enough, and nothing of ours. */
const environment = (settings: Readonly<Record<string, string>>) => ({
  PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
  HOME: tmpdir(),
  npm_config_offline: 'true',
  ...settings,
});

async function untilReady(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('The server has no stdout.');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', (line) =>
      resolve((JSON.parse(line) as { url: string }).url),
    );
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

test('the packed server runs test mode by npx, without an account and without a network', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const path = await realpath(await mkdtemp(join(tmpdir(), 'tokencloud-operator-')));
  let server: ChildProcess | undefined;
  try {
    await withPacked(['server'], async ([tarball = '']) => {
      await writeFile(join(path, 'package.json'), JSON.stringify({ private: true }));
      await run('npm', ['install', '--no-audit', '--no-fund', tarball], { cwd: path });
    });
    const npx = (args: readonly string[], settings = {}) =>
      run('npx', ['--no', 'tokencloud-server', ...args], { cwd: path, env: environment(settings) });
    expect((await npx(['version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const put = ['partner', 'put', '--slug', 'shop', '--name', 'Example Outfitters', '--new-key', '--json'];
    const { secret_key: key } = JSON.parse((await npx(put)).stdout) as { secret_key: string };

    server = spawn(join(path, 'node_modules/.bin/tokencloud-server'), ['serve'], {
      cwd: path,
      env: environment({ PORT: '0' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await untilReady(server);
    const { stdout } = await npx(['conformance', url], { CONFORMANCE_SECRET_KEY: key });
    expect(stdout).toContain('cases are as the contract says');
    // What it serves came with it.
    for (const served of [
      '/widget/warm',
      '/simulator/',
      '/sdk/v1/tokencloud.js',
      '/h/assets/landing.css',
      '/v1/openapi.json',
    ]) {
      expect([served, (await fetch(`${url}${served}`)).status]).toEqual([served, 200]);
    }
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
    await page.goto(`${url}/simulator/`);
    await expect(page.getByRole('button').first()).toBeVisible();
    expect(failed).toEqual([]);
    server.kill('SIGTERM');
    expect(await new Promise((resolve) => server?.once('exit', resolve))).toBe(0);
  } finally {
    server?.kill('SIGKILL');
    await rm(path, { recursive: true, force: true });
  }
});
