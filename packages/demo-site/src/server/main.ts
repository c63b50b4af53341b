import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createTokenCloud } from '@tokencloud/node';
import { viewOf } from './account.ts';
import { createApp } from './app.ts';
import { openBank } from './bank.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';
import { createUpdates } from './updates.ts';

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`The demo site cannot start:\n${error.message}\n`);
    process.exit(1);
  }
}

const settings = settingsOrExit();
const updates = createUpdates();
const bank = openBank({
  stateFile: settings.stateFile,
  makeId: () => `kestrel_${randomUUID()}`,
  onChanged: (account) => updates.publish(account.id, { kind: 'account', account: viewOf(account) }),
});
const app = createApp({
  settings,
  bank,
  updates,
  tokencloud: createTokenCloud({ origin: settings.tokencloudOrigin, secretKey: settings.secretKey }),
  webhookSecret: settings.webhookSecret,
  pagesFolder: fileURLToPath(new URL('../../dist', import.meta.url)),
});

const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, ({ port }) => {
  const url = `http://${settings.host}:${port}`;
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
});
server.on('error', (error) => {
  process.stderr.write(`The demo site cannot listen: ${error.message}\n`);
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Pages keep a stream of updates open; without this the server would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
