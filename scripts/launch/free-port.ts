import { createServer } from 'node:net';

/** Whether a port is free; 0 asks for any. @returns the port, or null where it is taken. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

/**
 * A port that is free: the wanted one, else any.
 * @param wanted 0: any.
 */
export async function freePort(wanted: number, host: string): Promise<number> {
  const port = (await tryPort(wanted, host)) ?? (await tryPort(0, host));
  if (port === null) throw new Error(`There is no free port on ${host}.`);
  return port;
}
