import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { DEMO_PARTNER, putPartner, type PartnerCredentials } from './programs.ts';

/**
 * The demo partner's credentials: from `demo.env` (mode 0600) of an earlier start, else new ones.
 * A key that belongs to a database that is gone is replaced.
 */
export async function demoCredentials(dataDir: string, demoOrigin: string): Promise<PartnerCredentials> {
  const file = join(dataDir, 'demo.env');
  const isKept = existsSync(file) && existsSync(join(dataDir, 'tokencloud.sqlite'));
  const keptKey = isKept ? parseEnv(readFileSync(file, 'utf8'))['TOKENCLOUD_SECRET_KEY'] : undefined;
  const { secretKey, webhookSecret } = await putPartner({
    dataDir,
    ...DEMO_PARTNER,
    embedOrigins: ['http://localhost:*'],
    webhookUrl: `${demoOrigin}/webhooks`,
    needsKey: keptKey === undefined,
  });
  const credentials = { secretKey: keptKey ?? secretKey ?? '', webhookSecret };
  const lines = [
    '# The demo partner: made by "npm start". Test mode only; delete this folder to begin anew.',
    `TOKENCLOUD_SECRET_KEY=${credentials.secretKey}`,
    `TOKENCLOUD_WEBHOOK_SECRET=${credentials.webhookSecret}`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return credentials;
}
