import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createTokenCloud, verifyWebhook, WebhookSignatureError } from '@tokencloud/node';
import { Hono } from 'hono';

const { PORT = '3000', ...environment } = process.env;
const tokencloud = createTokenCloud({
  origin: environment.TOKENCLOUD_ORIGIN,
  secretKey: environment.TOKENCLOUD_SECRET_KEY,
});

// Who is signed in, and what is known of them. Yours is in a session and a database.
const reference = 'customer-4821';
const statuses = new Map([[reference, 'unverified']]);

const app = new Hono();
app.get('/status', (context) => context.json({ status: statuses.get(reference) }));

app.post('/verification', async (context) => {
  // People close pages and come back: an open verification goes on.
  const { data } = await tokencloud.listVerifications({ reference, status: 'open', limit: 1 });
  const [open] = data;
  if (open !== undefined) return context.json(await tokencloud.renewClientToken(open.id));
  const { client_token } = await tokencloud.mintVerification({
    reference,
    account_hint: 'Account ending 4821',
  });
  return context.json({ client_token });
});

app.post('/webhooks', async (context) => {
  const { headers } = context.req.raw;
  const { data } = verifyWebhook(await context.req.text(), headers, environment.TOKENCLOUD_WEBHOOK_SECRET);
  if (statuses.has(data.reference)) statuses.set(data.reference, data.status);
  return context.body(null, 204);
});

app.onError((error, context) => {
  if (error instanceof WebhookSignatureError) return context.body(null, 401);
  console.error(error);
  return context.body(null, 500);
});

app.use('/*', serveStatic({ root: './dist' }));
serve({ fetch: app.fetch, port: Number(PORT), hostname: 'localhost' }, () =>
  console.log(`http://localhost:${PORT}`),
);
