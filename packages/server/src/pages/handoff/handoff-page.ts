import { handoffCodePattern } from '@tokencloud/contract/vocabulary';
import type { Context } from 'hono';
import type { Services } from '../../services.ts';
import type { Verification } from '../../verifications/verification.ts';
import { builtFolders } from '../built-folders.ts';
import { builtPage } from '../built-page.ts';
import { localeOf } from '../locale-of.ts';
import { notFoundPage } from '../not-found-page.ts';
import { LOOPBACK_ANCESTORS, pageHeaders } from '../page-headers.ts';
import { deadCodePage, landingPage, type LiveCode } from './landing-page.ts';
import { landingReaderOf } from './landing-reader.ts';

/** What a QR code holds: the simulated phone in test mode, else a page that says which app to open. */
export async function handoffPage(context: Context, services: Services): Promise<Response> {
  const code = context.req.param('code') ?? '';
  if (!handoffCodePattern.test(code)) return notFoundPage();
  const row = await services.db
    .selectFrom('handoff_codes')
    .select('verification_id')
    .where('code', '=', code)
    .executeTakeFirst();
  const verification = row && (await services.verifications.read(row.verification_id));
  if (verification === undefined) return notFoundPage();
  if (verification.mode === 'test') {
    return builtPage({ folder: builtFolders.phoneSimulator, name: 'index.html' }, LOOPBACK_ANCESTORS);
  }
  const visit = {
    locale: localeOf(context),
    reader: landingReaderOf(context.req.header('user-agent') ?? ''),
  };
  const live = await liveCodeOf(verification, code, services);
  const page = await (live === null ? deadCodePage(visit) : landingPage(live, visit));
  return new Response(String(page), { headers: pageHeaders([]) });
}

/** A code that a phone can still claim; null for one that has run out, was replaced or is taken. */
async function liveCodeOf(
  { stage, document, partnerId }: Verification,
  code: string,
  { partners, links, configuration, clock }: Services,
): Promise<LiveCode | null> {
  if (stage.name !== 'open' || document === null || stage.handoff?.name !== 'waiting') return null;
  const { handoff } = stage;
  if (handoff.code !== code || clock() >= handoff.expiresAt) return null;
  const { APP_STORE_ID, APP_CLIP_ID } = configuration;
  return {
    document,
    partnerName: (await partners.read(partnerId)).name,
    requestId: handoff.requestId,
    openAppUrl: links.openAppUrlOf(document, code),
    appClip:
      APP_STORE_ID === undefined || APP_CLIP_ID === undefined
        ? null
        : { appStoreId: APP_STORE_ID, bundleId: APP_CLIP_ID.slice(APP_CLIP_ID.indexOf('.') + 1) },
  };
}
