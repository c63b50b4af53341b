import { verificationIdPattern } from '@tokencloud/contract/vocabulary';
import type { Context, Hono } from 'hono';
import { callerPlaceOf } from '../middleware/caller-place.ts';
import { listedOrigins } from '../partners/embed-origin.ts';
import type { Services } from '../services.ts';
import { appleAppSiteAssociation } from './handoff/apple-app-site-association.ts';
import { handoffPage } from './handoff/handoff-page.ts';
import { errorsPage } from './docs/errors-page.ts';
import { builtFolders } from './built-folders.ts';
import { compressBuiltFiles } from './compress-built-files.ts';
import { builtPage } from './built-page.ts';
import { localeOf } from './locale-of.ts';
import { mountHealth } from './mount-health.ts';
import { mountSdk } from './mount-sdk.ts';
import { notFoundPage } from './not-found-page.ts';
import { LOOPBACK_ANCESTORS, pageHeaders } from './page-headers.ts';
import { builtFileResponse } from './static-files.ts';

async function widgetPage(context: Context, { verifications, partners }: Services): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const verification = verificationIdPattern.test(id) ? await verifications.read(id) : undefined;
  if (verification === undefined) return notFoundPage();
  const { settings } = await partners.read(verification.partnerId);
  const frameAncestors = listedOrigins(settings.embedOrigins, verification.mode);
  return builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, frameAncestors);
}

/** Mounts what is not the API: the widget, the hosted page, the handoff page, the simulator, the SDK's script. */
export function mountPages(app: Hono, services: Services): void {
  const compress = compressBuiltFiles();
  for (const path of ['/widget/*', '/hosted/*', '/h/assets/*', '/simulator/*', '/sdk/*', '/docs/*'])
    app.use(path, compress);
  // These read the database, whoever asks.
  for (const path of ['/widget/:id', '/h/:code'])
    app.use(path, async (context, next) => {
      services.rateLimits.take('address', callerPlaceOf(context, services).network);
      await next();
    });
  app.get('/widget/assets/:name', (context) =>
    builtFileResponse(builtFolders.widget, `assets/${context.req.param('name')}`, 'immutable'),
  );
  // Assets only, for `preload()`: it holds nothing and speaks to nobody, so anybody may frame it.
  app.get('/widget/warm', (context) =>
    builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, ['*']),
  );
  app.get('/widget/:id', (context) => widgetPage(context, services));
  // It asks nobody whether there is such a verification: its link code or its cookie tells that.
  app.get('/hosted/:id', (context) =>
    verificationIdPattern.test(context.req.param('id'))
      ? builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, [])
      : notFoundPage(),
  );
  app.get('/h/:code', (context) => handoffPage(context, services));
  app.get('/h/assets/:name', (context) =>
    builtFileResponse(builtFolders.landing, context.req.param('name'), 'hour'),
  );
  app.get('/.well-known/apple-app-site-association', () =>
    appleAppSiteAssociation(services.configuration.APP_CLIP_ID),
  );
  app.get('/simulator/assets/:name', (context) =>
    builtFileResponse(builtFolders.phoneSimulator, `assets/${context.req.param('name')}`, 'immutable'),
  );
  app.get('/simulator/', () =>
    builtPage({ folder: builtFolders.phoneSimulator, name: 'index.html' }, LOOPBACK_ANCESTORS),
  );
  mountSdk(app);
  app.get('/docs/errors', async () => new Response(String(await errorsPage()), { headers: pageHeaders([]) }));
  app.get('/docs/assets/:name', (context) =>
    builtFileResponse(builtFolders.landing, context.req.param('name'), 'hour'),
  );
  mountHealth(app, services);
  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.notFound(() => notFoundPage());
}
