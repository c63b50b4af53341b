import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What the line does: carries, answers every request with 503, or cuts every connection. */
export type LineState = 'carries' | 'refuses' | 'cuts';

/** A line to the product that can fail. */
export type FaultyLine = {
  readonly origin: string;
  /** From now on; what is under way is cut off. */
  readonly be: (state: LineState) => void;
  readonly stop: () => Promise<void>;
};

const refusal = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

/** Puts a line in front of a server of this machine. */
export async function startFaultyLine(target: string): Promise<FaultyLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: LineState = 'carries';
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A cut line is what is wanted here; whoever is at its end hears of it.
    socket.on('error', () => socket.destroy());
  };
  const carriers: Record<LineState, (socket: Socket) => void> = {
    carries: (socket) => {
      const upstream = connect(Number(port), hostname);
      keep(upstream);
      socket.pipe(upstream).pipe(socket);
      socket.on('close', () => upstream.destroy());
      upstream.on('close', () => socket.destroy());
    },
    refuses: (socket) => void socket.once('data', () => socket.end(refusal)),
    cuts: (socket) => void socket.destroy(),
  };
  const server = createServer((socket) => {
    keep(socket);
    carriers[state](socket);
  });
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    // A listening TCP server has an address of this kind.
    origin: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    be: (next) => {
      state = next;
      cut();
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
