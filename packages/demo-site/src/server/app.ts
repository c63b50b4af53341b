import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createApiRoutes, type ApiParts } from './api-routes.ts';
import { currentAccount } from './current-account.ts';
import { receiveWebhook } from './receive-webhook.ts';

/** What the app works with. */
export type AppParts = ApiParts & {
  readonly webhookSecret: string;
  /** Where `vite build` has put the pages. */
  readonly pagesFolder: string;
};

/** What a partner's Content-Security-Policy needs for the widget: its origin in frame-src and connect-src. */
function contentSecurityPolicy(tokencloudOrigin: string): string {
  return [
    "default-src 'self'",
    `frame-src 'self' ${tokencloudOrigin}`,
    `connect-src 'self' ${tokencloudOrigin}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** The partner's whole site: its pages, what they ask, and the webhook receiver. */
export function createApp(parts: AppParts): Hono {
  const { bank, settings, updates, webhookSecret, pagesFolder } = parts;
  const app = new Hono();
  const pages = { '/': 'index.html', '/account': 'account.html' };

  app.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'strict-origin-when-cross-origin');
  });

  app.route('/api', createApiRoutes(parts));

  app.post('/webhooks', async (context) => {
    const delivery = { headers: context.req.raw.headers, body: await context.req.text() };
    const receipt = receiveWebhook(bank, webhookSecret, delivery);
    switch (receipt.kind) {
      case 'bad_signature':
        return context.json({ error: 'bad_signature' }, 401);
      case 'accepted':
        updates.publish(receipt.accountId, {
          kind: 'webhook',
          type: receipt.type,
          timestamp: receipt.timestamp,
        });
        return context.body(null, 204);
      case 'replayed':
      case 'ignored':
        return context.body(null, 204);
    }
  });

  for (const [path, file] of Object.entries(pages)) {
    const html = readFileSync(`${pagesFolder}/${file}`, 'utf8');
    app.get(path, (context) => {
      // The account is this browser's before any of the page's requests, of which several run at once.
      currentAccount(context, bank);
      context.header('content-security-policy', contentSecurityPolicy(settings.tokencloudOrigin));
      context.header('cache-control', 'no-store');
      return context.html(html);
    });
  }
  app.use('/assets/*', serveStatic({ root: pagesFolder }));
  return app;
}
