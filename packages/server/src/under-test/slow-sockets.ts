import { connect, type Socket } from 'node:net';

/** Connections that never finish their request. */
export type SlowSockets = {
  /** What the server said to each before it closed it, once all are closed. */
  readonly answers: Promise<readonly string[]>;
  readonly openCount: () => number;
  readonly stop: () => void;
};

const DRIP_MS = 500;

/** Opens sockets that send a request's head a byte at a time and never come to its end. */
export async function openSlowSockets(address: string, count: number): Promise<SlowSockets> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  const answers: Promise<string>[] = [];
  for (let index = 0; index < count; index += 1) {
    const socket = connect(Number(port), hostname);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    sockets.add(socket);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    // A byte that comes too late for the server is no news.
    socket.on('error', () => {});
    answers.push(
      new Promise((resolve) =>
        socket.once('close', () => {
          sockets.delete(socket);
          resolve(answer);
        }),
      ),
    );
    socket.write('GET /v1/session HTTP/1.1\r\nhost: x\r\nx-slow: ');
  }
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write('a');
  }, DRIP_MS);
  return {
    answers: Promise.all(answers).finally(() => clearInterval(drip)),
    openCount: () => sockets.size,
    stop() {
      clearInterval(drip);
      for (const socket of sockets) socket.destroy();
    },
  };
}
