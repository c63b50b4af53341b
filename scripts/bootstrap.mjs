// What `npm start` and `npm test` run first, on whatever Node ≥ 20 the machine has: installs with the pinned
// pnpm, then goes on with the Node that the installation brought. Plain JavaScript, since Node 20 runs no other.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const OLDEST_FOR_TYPESCRIPT = [22, 18];

/** Ctrl-C reaches the whole group: the child ends first, and we end with it. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGINT', pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      resolve(signal === null ? (code ?? 1) : 1);
    });
  });
}

/** The Node of the installation; where there is none for this kind of machine, the machine's own if it will do. */
function installedNode() {
  const installed = `${root}node_modules/.bin/node`;
  if (existsSync(installed)) return installed;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_FOR_TYPESCRIPT;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  console.error(
    `There is no ready-made Node for this machine: install Node ${OLDEST_FOR_TYPESCRIPT.join('.')} or newer, then run this again.`,
  );
  return process.exit(1);
}

const [script, ...args] = process.argv.slice(2);
const installed = await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile']);
if (installed !== 0) {
  console.error('The installation failed; its own words are above. Nothing was started.');
  process.exit(installed);
}
process.exit(await run(installedNode(), [script, ...args]));
