import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd, startChild, type ReadyChild } from './child.ts';

const path = (name: string) => fileURLToPath(new URL(`../../packages/${name}`, import.meta.url));
const SERVER = path('server/dist/main.js');
const DEMO_SITE = path('demo-site/src/server/main.ts');

/** What the demo partner calls itself. Plainly fictional. */
export const DEMO_PARTNER = { slug: 'kestrel-savings', name: 'Kestrel Savings' } as const;

/** What a partner gets from the operator of the server. */
export type PartnerCredentials = { readonly secretKey: string; readonly webhookSecret: string };

/** All data in one folder, whatever DATABASE_URL somebody's environment holds for something else. */
const dataIn = (dataDir: string) => ({ DATA_DIR: dataDir, DATABASE_URL: join(dataDir, 'tokencloud.sqlite') });

type PartnerWish = {
  readonly dataDir: string;
  readonly slug: string;
  readonly name: string;
  readonly embedOrigins: readonly string[];
  readonly webhookUrl: string;
  /** Where its hosted pages may return to. */
  readonly returnUrls?: readonly string[];
  readonly needsKey: boolean;
};

/** Makes or changes a partner of a server that is not running. @returns a null key where none was asked for. */
export async function putPartner(
  wish: PartnerWish,
): Promise<{ secretKey: string | null; webhookSecret: string }> {
  const output = await runToEnd({
    name: 'partner command',
    args: [
      SERVER,
      'partner',
      'put',
      '--json',
      `--slug=${wish.slug}`,
      `--name=${wish.name}`,
      `--webhook-url=${wish.webhookUrl}`,
      ...wish.embedOrigins.map((origin) => `--embed-origin=${origin}`),
      ...(wish.returnUrls ?? []).map((url) => `--return-url=${url}`),
      ...(wish.needsKey ? ['--new-key'] : []),
    ],
    environment: dataIn(wish.dataDir),
  });
  // The command's documented output.
  const said = JSON.parse(output) as { secret_key: string | null; webhook_secret: string };
  return { secretKey: said.secret_key, webhookSecret: said.webhook_secret };
}

/** Starts the verification server. */
export function startVerificationServer(
  {
    port,
    dataDir,
    environment = {},
  }: { port: number; dataDir: string; environment?: Record<string, string> },
  onLog: (text: string) => void,
): Promise<ReadyChild> {
  return startChild(
    {
      name: 'verification server',
      args: [SERVER, 'serve'],
      environment: { PORT: String(port), ...dataIn(dataDir), ...environment },
    },
    onLog,
  );
}

/** What the demo partner's own server is told. */
export type DemoSiteSettings = {
  readonly port: number;
  readonly origin: string;
  readonly credentials: PartnerCredentials;
  readonly stateFile: string;
  /** Test mode's clock for its verifications. */
  readonly clock?: Readonly<Record<string, number>>;
};

/** Starts the demo partner's server. */
export function startDemoSite(
  { port, origin, credentials, stateFile, clock }: DemoSiteSettings,
  onLog: (text: string) => void,
): Promise<ReadyChild> {
  return startChild(
    {
      name: 'demo site',
      args: [DEMO_SITE],
      environment: {
        PORT: String(port),
        TOKENCLOUD_ORIGIN: origin,
        TOKENCLOUD_SECRET_KEY: credentials.secretKey,
        TOKENCLOUD_WEBHOOK_SECRET: credentials.webhookSecret,
        DEMO_STATE_FILE: stateFile,
        ...(clock && { DEMO_CLOCK: JSON.stringify(clock) }),
      },
    },
    onLog,
  );
}
