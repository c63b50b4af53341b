import type { Server } from 'node:net';

/** Where a server shall listen, and the setting that says at which port. */
export type ListenAt = {
  readonly host: string;
  readonly port: number;
  readonly setting: string;
  /** Others that say the same may listen there too (SO_REUSEPORT). */
  readonly isShared?: boolean;
};

/** What a person does about each reason for which nothing listens. */
const advice = (setting: string): Readonly<Record<string, string>> => ({
  EADDRINUSE: `something else listens there: stop it, or set ${setting} to another port`,
  EACCES: `this user may not: set ${setting} to a port from 1024 on`,
});

/**
 * Begins to listen; port 0 is any that is free.
 * @returns the address.
 * @throws an error that says what to do where the port cannot be had.
 */
export async function listen(
  server: Server,
  { host, port, setting, isShared = false }: ListenAt,
): Promise<string> {
  const at = (number: number) => `http://${host.includes(':') ? `[${host}]` : host}:${number}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const toDo = advice(setting)[error.code ?? ''];
      reject(
        toDo === undefined ? error : new Error(`Cannot listen at ${at(port)}: ${toDo}.`, { cause: error }),
      );
    });
    server.listen({ port, host, reusePort: isShared }, resolve);
  });
  const listening = server.address();
  return at(typeof listening === 'object' && listening !== null ? listening.port : port);
}
