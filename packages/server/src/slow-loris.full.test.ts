import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServerProcess } from './under-test/server-process.ts';
import { openSlowSockets } from './under-test/slow-sockets.ts';

const SOCKETS = 1000;
const REQUESTS = 500;

test('a thousand connections that never finish their request keep nobody from an answer, and are all closed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tokencloud-slow-'));
  const server = startServerProcess({ DATA_DIR: dataDir });
  onTestFinished(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    rmSync(dataDir, { recursive: true });
  });
  const address = await server.address;
  const slow = await openSlowSockets(address, SOCKETS);
  onTestFinished(slow.stop);
  expect(slow.openCount()).toBe(SOCKETS);
  let answered = 0;
  for (let count = 0; count < REQUESTS; count += 1) {
    const response = await fetch(`${address}/v1/embed/vrf_test_${'A'.repeat(22)}`);
    await response.arrayBuffer();
    if (response.status === 404) answered += 1;
  }
  expect(answered).toBe(REQUESTS);
  const answers = await slow.answers;
  // A byte that crosses the closing on its way takes the answer with it: then there is none.
  const other = answers.filter(
    (answer) => answer !== '' && !answer.startsWith('HTTP/1.1 408 Request Timeout'),
  );
  expect(other).toEqual([]);
  expect(answers.length).toBe(SOCKETS);
  expect(slow.openCount()).toBe(0);
}, 120_000);
