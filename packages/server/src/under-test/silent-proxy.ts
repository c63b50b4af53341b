import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire that can go dead without either end being told of it. */
export type SilentProxy = {
  /** The same address, through the proxy. */
  readonly url: string;
  /** From now on whatever is said gets lost, also on new connections. */
  readonly fallSilent: () => void;
  /** New connections are passed on again. */
  readonly comeBack: () => void;
  /** Something was said that got lost. */
  readonly untilLost: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Passes TCP connections on to where `url` leads. */
export async function startSilentProxy(url: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const lost = Promise.withResolvers<void>();
  let isSilent = false;
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from);
    let isLost = false;
    from.on('data', (chunk: Buffer) => {
      // A wire that has lost something has lost all that follows.
      isLost ||= isSilent;
      if (isLost) lost.resolve();
      else to.write(chunk);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this kind.
  const { port: own } = server.address() as AddressInfo;
  const through = new URL(url);
  through.host = `127.0.0.1:${own}`;
  return {
    url: through.href,
    fallSilent: () => void (isSilent = true),
    comeBack: () => void (isSilent = false),
    untilLost: () => lost.promise,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
