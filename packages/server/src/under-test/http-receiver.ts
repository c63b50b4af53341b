import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a receiver got. */
export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody else's HTTP server on loopback: a partner's webhook receiver, an evidence verifier. */
export type HttpReceiver = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly untilReceived: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Answers a request, or leaves it without an answer. */
export type Answering = (response: ServerResponse, received: Received) => void;

const ACCEPTING: Answering = (response) => response.writeHead(204).end();

/** Answers with these statuses in turn, then with 204. */
export function answeringWith(...statuses: number[]): Answering {
  return (response) => response.writeHead(statuses.shift() ?? 204).end();
}

/** Starts a receiver on a free port. @param answer what it does once it has read a request. */
export async function startHttpReceiver(answer: Answering = ACCEPTING): Promise<HttpReceiver> {
  const received: Received[] = [];
  let arrived = Promise.withResolvers<void>();
  const http = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const whole = { headers: request.headers, body };
      received.push(whole);
      answer(response, whole);
      arrived.resolve();
      arrived = Promise.withResolvers();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this kind.
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    async untilReceived(count) {
      while (received.length < count) await arrived.promise;
    },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        // Requests that were left without an answer.
        http.closeAllConnections();
      }),
  };
}
