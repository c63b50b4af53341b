// `pnpm bench:slow-loris`: how long ordinary requests take while a thousand connections never finish theirs. Build first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSlowSockets } from '../packages/server/src/under-test/slow-sockets.ts';
import { startVerificationServer } from '../scripts/launch/programs.ts';

const SOCKETS = 1000;
const REQUESTS = 1000;
const MOST_TIMES = 2;

async function p99(address: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    const begin = performance.now();
    const response = await fetch(`${address}/v1/embed/vrf_test_${'A'.repeat(22)}`);
    await response.arrayBuffer();
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[Math.floor(REQUESTS * 0.99)] ?? 0;
}

const dataDir = mkdtempSync(join(tmpdir(), 'tokencloud-bench-'));
const environment = { RATE_LIMIT_ADDRESS: '0' };
const server = await startVerificationServer({ port: 0, dataDir, environment }, () => {});
try {
  // The first requests compile the code.
  await p99(server.url);
  const alone = await p99(server.url);
  const slow = await openSlowSockets(server.url, SOCKETS);
  const beside = await p99(server.url);
  const stillOpen = slow.openCount();
  const answers = await slow.answers;
  const closed = answers.filter((answer) => answer === '' || answer.includes(' 408 ')).length;
  console.log(`p99 of ${REQUESTS} requests alone: ${alone.toFixed(2)} ms`);
  console.log(
    `p99 beside ${stillOpen} slow connections: ${beside.toFixed(2)} ms (held to ${MOST_TIMES} times)`,
  );
  console.log(`closed by the server, answered at most with 408: ${closed} of ${SOCKETS}`);
  process.exitCode = beside <= alone * MOST_TIMES && closed === SOCKETS ? 0 : 1;
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true });
}
