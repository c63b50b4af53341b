import type { Server } from 'node:http';
import { createServer, type Server as Door } from 'node:net';
import { listen, type ListenAt } from './listen.ts';

/** What lets connections in. */
export type Doors = {
  readonly address: string;
  /** Lets nobody in any more. Resolves when everybody has gone. */
  readonly close: () => Promise<void>;
};

/**
 * Lets connections in by several doors at one address. Node lets in one connection for each thing that listens and round of
 * its event loop, whatever the number that wait: a busy server, whose rounds take 20 ms, would let in 50 a second, and
 * let the others stand outside for longer than it takes to answer them. The system spreads them over all that listen.
 * @param doors how many; more than one only where the system can share a port (Linux).
 * @throws where the address cannot be had, or somebody else has it.
 */
export async function openDoors(server: Server, at: ListenAt & { readonly doors: number }): Promise<Doors> {
  // Our own port is shared, so that it would not be noticed if another process shared it: nobody may be there before.
  if (at.doors > 1 && at.port !== 0) {
    const probe = createServer();
    await listen(probe, at);
    await closed(probe);
  }
  const address = await listen(server, { ...at, isShared: at.doors > 1 });
  const port = Number(new URL(address).port);
  const others: Door[] = [];
  while (others.length + 1 < at.doors) {
    // As an HTTP server makes its own.
    const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      server.emit('connection', socket),
    );
    others.push(door);
    await listen(door, { ...at, port, isShared: true });
  }
  return {
    address,
    async close() {
      await Promise.all([server, ...others].map(closed));
    },
  };
}

/** Stops listening. Resolves when what came by it has gone. */
function closed(door: Door): Promise<void> {
  return new Promise((resolve) => door.close(() => resolve()));
}
