// `npm start`: builds everything, runs the verification server and the demo partner, and ends both on Ctrl-C.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoCredentials } from './launch/demo-credentials.ts';
import { freePort } from './launch/free-port.ts';
import { runPnpm } from './launch/pnpm.ts';
import { startDemoSite, startVerificationServer } from './launch/programs.ts';

const SERVER_PORT = 4000;
const DEMO_PORT = 4100;
const dataDir = resolve(process.env['DATA_DIR'] ?? '.data');

async function portFor(wanted: number, host: string): Promise<number> {
  const port = await freePort(wanted, host);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port} instead.`);
  return port;
}

async function main(ending: AbortSignal): Promise<void> {
  console.log('Building…');
  const code = await runPnpm(['--silent', 'run', 'build']);
  if (code !== 0) throw new Error('The build failed; its own words are above.');
  if (ending.aborted) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const serverPort = await portFor(SERVER_PORT, '127.0.0.1');
  const demoPort = await portFor(DEMO_PORT, 'localhost');
  const credentials = await demoCredentials(dataDir, `http://localhost:${demoPort}`);
  const showLog = (text: string) => process.stderr.write(text);
  const server = await startVerificationServer({ port: serverPort, dataDir }, showLog);
  try {
    const stateFile = resolve(dataDir, 'demo-site.json');
    const settings = { port: demoPort, origin: server.url, credentials, stateFile };
    const demo = await startDemoSite(settings, showLog);
    try {
      console.log(`
  The demo:                 ${demo.url}
  The verification server:  ${server.url}
  Its data:                 ${dataDir}

  Ctrl-C ends both.
`);
      const asked = new Promise<null>((done) => ending.addEventListener('abort', () => done(null)));
      const sentence = await Promise.race([asked, server.ended, demo.ended]);
      if (sentence !== null) throw new Error(sentence);
    } finally {
      await demo.stop();
    }
  } finally {
    await server.stop();
  }
}

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
try {
  await main(ending.signal);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
