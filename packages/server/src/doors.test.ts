import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDoors } from './doors.ts';

const at = { host: '127.0.0.1', port: 0, setting: 'PORT' };
const CROWD = 64;
const SEVERAL = process.platform === 'linux' ? 8 : 1;

async function openForThisTest(server: Server, doors: number, port = 0) {
  const opened = await openDoors(server, { ...at, port, doors });
  onTestFinished(async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    await opened.close();
  });
  return opened;
}

/** How many rounds of the event loop it takes until everybody of a crowd is let in. */
async function roundsUntilAllAreIn(doors: number): Promise<number> {
  const server = createServer();
  const inside: unknown[] = [];
  server.on('connection', (socket) => inside.push(socket));
  await openForThisTest(server, doors);
  const { port } = server.address() as AddressInfo;
  const crowd = Array.from({ length: CROWD }, () => connect(port, at.host));
  let rounds = 0;
  for (; inside.length < CROWD; rounds += 1) await nextRound();
  for (const socket of crowd) socket.destroy();
  return rounds;
}

test('several doors let a crowd in within fewer rounds than one', async ({ skip }) => {
  skip(SEVERAL === 1, 'This system does not spread connections over several doors.');
  expect(await roundsUntilAllAreIn(32)).toBeLessThan((await roundsUntilAllAreIn(1)) / 2);
});

test('whoever comes by any door is answered, and after closing nobody is let in', async () => {
  const server = createServer((_request, response) => response.end('answered'));
  const { address, close } = await openForThisTest(server, SEVERAL);
  const ask = async () => {
    const response = await fetch(address, { headers: { connection: 'close' } });
    return response.text();
  };
  const answers = await Promise.all(Array.from({ length: CROWD }, ask));
  expect(new Set(answers)).toEqual(new Set(['answered']));
  await close();
  await expect(ask()).rejects.toThrow('fetch failed');
});

test('closing waits for who came by any door, and idle ones can be sent away', async () => {
  const server = createServer((_request, response) => response.end());
  const { close } = await openForThisTest(server, SEVERAL);
  const { port } = server.address() as AddressInfo;
  const crowd = Array.from({ length: CROWD }, () => connect(port, at.host));
  const gone = Promise.all(
    crowd.map((socket) => new Promise((resolve) => socket.resume().once('close', resolve))),
  );
  for (const socket of crowd) socket.write('GET / HTTP/1.1\r\nhost: made-up.example\r\n\r\n');
  await Promise.all(crowd.map((socket) => new Promise((resolve) => socket.once('data', resolve))));
  const closing = close();
  server.closeIdleConnections();
  await closing;
  expect(await gone).toHaveLength(CROWD);
});

test('a port that another has is said, also where the other would share it', async () => {
  const first = createServer();
  const { address } = await openForThisTest(first, SEVERAL);
  const port = Number(new URL(address).port);
  const second = openDoors(createServer(), { ...at, port, doors: SEVERAL });
  await expect(second).rejects.toThrow(`Cannot listen at ${address}: something else listens there`);
});
