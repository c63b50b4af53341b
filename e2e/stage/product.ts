import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCredentials } from '../../scripts/launch/demo-credentials.ts';
import { freePort } from '../../scripts/launch/free-port.ts';
import { putPartner, startDemoSite, startVerificationServer } from '../../scripts/launch/programs.ts';
import { startHostSite, type HostSite } from './host-site.ts';

/** The built product, running: the verification server, the demo partner, and two sites made for tests. */
export type Product = {
  readonly origin: string;
  readonly demoUrl: string;
  /** A site whose origin its partner has listed. */
  readonly host: HostSite;
  /** The same partner's page at an origin that is not listed. */
  readonly stranger: HostSite;
  readonly secretKey: string;
  /** What the host's webhooks are signed with. */
  readonly webhookSecret: string;
  /** SIGKILL, as when the power goes. */
  readonly killServer: () => Promise<void>;
  /** Starts the server again, on the same port and data. */
  readonly startServer: () => Promise<void>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the product in a folder of its own, on free ports.
 * @param environment what the verification server is told beside its port and folder.
 */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tokencloud-e2e-'));
  let log = '';
  const keep = (text: string) => {
    log += text;
  };
  const port = await freePort(0, '127.0.0.1');
  const demoPort = await freePort(0, 'localhost');
  const [host, stranger] = [await startHostSite(), await startHostSite()];
  const credentials = await demoCredentials(dataDir, `http://localhost:${demoPort}`);
  const { secretKey, webhookSecret } = await putPartner({
    dataDir,
    slug: 'example-outfitters',
    name: 'Example Outfitters',
    embedOrigins: [host.origin],
    webhookUrl: `${host.origin}/webhooks`,
    returnUrls: [host.notesUrl],
    needsKey: true,
  });
  if (secretKey === null) throw new Error('A new partner has a new key.');
  let server = await startVerificationServer({ port, dataDir, environment }, keep);
  const { url: origin } = server;
  for (const site of [host, stranger]) site.connect({ origin, secretKey });
  const demo = await startDemoSite(
    {
      port: demoPort,
      origin,
      credentials,
      stateFile: join(dataDir, 'demo-site.json'),
      clock: { review_seconds: 1 },
    },
    keep,
  );
  return {
    origin,
    demoUrl: demo.url,
    host,
    stranger,
    secretKey,
    webhookSecret,
    killServer: () => server.stop('SIGKILL'),
    async startServer() {
      server = await startVerificationServer({ port, dataDir, environment }, keep);
    },
    log: () => log,
    async stop() {
      await Promise.all([demo.stop(), server.stop(), host.stop(), stranger.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
