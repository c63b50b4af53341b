import {
  locales,
  preferredLocale,
  verificationIdPattern,
  type Locale,
} from '@tokencloud/contract/vocabulary';
import type { Context, Hono } from 'hono';
import { listedOrigins } from '../partners/embed-origin.ts';
import type { Services } from '../services.ts';
import { builtFolders } from './built-folders.ts';
import { handoffLandingPage } from './handoff-landing.ts';
import { pageHeaders } from './page-headers.ts';
import { builtFileResponse, readBuiltFile } from './static-files.ts';

/** Pages of this machine: the demo shows the simulated phone beside the partner's page. */
const LOOPBACK = ['http://localhost:*', 'http://127.0.0.1:*'];

/** The language that a request asks for: by `?locale=`, else by its Accept-Language. */
function localeOf(context: Context): Locale {
  const asked = context.req.query('locale');
  const known = locales.find((locale) => locale === asked);
  if (known !== undefined) return known;
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((tag) => tag.split(';')[0] ?? '');
  return preferredLocale(accepted.map((tag) => tag.trim()));
}

async function builtPage(
  page: { folder: string; name: string },
  frameAncestors: readonly string[],
): Promise<Response> {
  const file = await readBuiltFile(page.folder, page.name);
  if (file === undefined) {
    const text = 'This page has not been built. Run the build, then try again.\n';
    return new Response(text, { status: 503, headers: { 'content-type': 'text/plain' } });
  }
  return new Response(file, { headers: pageHeaders(frameAncestors) });
}

function notFound(): Response {
  return new Response('<!doctype html><title>Not found</title><p>There is nothing here.\n', {
    status: 404,
    headers: pageHeaders([]),
  });
}

async function widgetPage(context: Context, { verifications, partners }: Services): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const verification = verificationIdPattern.test(id) ? await verifications.read(id) : undefined;
  if (verification === undefined) return notFound();
  const { settings } = await partners.read(verification.partnerId);
  const frameAncestors = listedOrigins(settings.embedOrigins, verification.mode);
  return builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, frameAncestors);
}

/** What a QR code holds: the simulated phone in test mode, else a page that says which app to open. */
async function handoffPage(context: Context, { db, verifications }: Services): Promise<Response> {
  const row = await db
    .selectFrom('handoff_codes')
    .select('verification_id')
    .where('code', '=', context.req.param('code') ?? '')
    .executeTakeFirst();
  const verification = row && (await verifications.read(row.verification_id));
  if (verification === undefined) return notFound();
  if (verification.mode === 'test') {
    return builtPage({ folder: builtFolders.phoneSimulator, name: 'index.html' }, LOOPBACK);
  }
  const document = verification.document ?? 'passport';
  return new Response(handoffLandingPage(localeOf(context), document), { headers: pageHeaders([]) });
}

/** Mounts what is not the API: the widget, the hosted page, the handoff page, the simulator, the SDK's script. */
export function mountPages(app: Hono, services: Services): void {
  app.get('/widget/assets/:name', (context) =>
    builtFileResponse(builtFolders.widget, `assets/${context.req.param('name')}`, 'immutable'),
  );
  // Assets only, for `preload()`: it holds nothing and speaks to nobody, so anybody may frame it.
  app.get('/widget/warm', (context) =>
    builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, ['*']),
  );
  app.get('/widget/:id', (context) => widgetPage(context, services));
  app.get('/hosted', (context) =>
    builtPage({ folder: builtFolders.widget, name: `${localeOf(context)}.html` }, []),
  );
  app.get('/h/:code', (context) => handoffPage(context, services));
  app.get('/simulator/assets/:name', (context) =>
    builtFileResponse(builtFolders.phoneSimulator, `assets/${context.req.param('name')}`, 'immutable'),
  );
  app.get('/simulator/', () =>
    builtPage({ folder: builtFolders.phoneSimulator, name: 'index.html' }, LOOPBACK),
  );
  app.get('/sdk/v1/tokencloud.js', () => builtFileResponse(builtFolders.sdk, 'tokencloud.js', 'hour'));
  app.get('/healthz', () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } }));
  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.notFound(() => notFound());
}
