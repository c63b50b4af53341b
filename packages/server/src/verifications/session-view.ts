import type { SessionPhone, SessionView, UnsupportedDevice } from '@tokencloud/contract/schemas';
import {
  phonePlatforms,
  sessionStatusOf,
  type DocumentType,
  type PhonePlatform,
} from '@tokencloud/contract/vocabulary';
import { listedOrigins } from '../partners/embed-origin.ts';
import type { Partner } from '../partners/partner.ts';
import { availableDocuments } from './available-documents.ts';
import { reviewDueAt, statusAt, type Handoff, type Stage, type Verification } from './verification.ts';

/** Where a code leads, by document and phone platform. */
export type HandoffLinks = {
  /** What the QR code holds. */
  readonly urlOf: (document: DocumentType, platform: PhonePlatform, code: string) => string;
  /** Opens the app by a tap on an Android phone; null where it is not configured. */
  readonly openAppUrlOf: (document: DocumentType, code: string) => string | null;
};

/** What the session view needs beside the verification. */
export type SessionSurroundings = {
  readonly partner: Partner;
  readonly links: HandoffLinks;
  readonly unsupportedDevices: readonly UnsupportedDevice[];
};

const timestamp = (milliseconds: number) => new Date(milliseconds).toISOString();

function handoffView(
  document: DocumentType,
  handoff: Handoff,
  links: HandoffLinks,
): NonNullable<SessionView['handoff']> {
  const isClaimed = handoff.name === 'claimed';
  const urls = Object.fromEntries(
    phonePlatforms.map((platform) => [platform, links.urlOf(document, platform, handoff.code)]),
    // The keys are the very list that the type is made from.
  ) as Record<PhonePlatform, string>;
  return {
    request_id: handoff.requestId,
    urls,
    open_app_url: links.openAppUrlOf(document, handoff.code),
    state: handoff.name,
    generation: handoff.generation,
    expires_at: timestamp(isClaimed ? handoff.attempt.renewableAt : handoff.expiresAt),
  };
}

function phoneView(stage: Stage): SessionPhone | null {
  if (stage.name !== 'open') return null;
  if (stage.handoff?.name === 'claimed') {
    const { platform, step, problem, pairing, lastSeenAt } = stage.handoff.attempt;
    return {
      platform,
      step,
      problem: problem === null ? null : { code: problem, final: false },
      pairing_number: pairing.name === 'required' ? pairing.number : null,
      last_seen_at: timestamp(lastSeenAt),
    };
  }
  if (stage.stoppedPhone === null) return null;
  const { platform, step, problem, lastSeenAt } = stage.stoppedPhone;
  return {
    platform,
    step,
    problem: { code: problem, final: true },
    pairing_number: null,
    last_seen_at: timestamp(lastSeenAt),
  };
}

/** All that a browser may know of a verification. Never the decision, never personal data. */
export function sessionViewOf(
  verification: Verification,
  { partner, links, unsupportedDevices }: SessionSurroundings,
  now: number,
): SessionView {
  const { stage, document } = verification;
  const status = statusAt(verification, now);
  const handoff = status === 'open' && stage.name === 'open' ? stage.handoff : null;
  return {
    version: verification.version,
    server_time: timestamp(now),
    mode: verification.mode,
    status: sessionStatusOf[status],
    partner: { name: partner.name },
    embed_origins: listedOrigins(partner.settings.embedOrigins, verification.mode),
    account_hint: verification.accountHint,
    locale: verification.locale,
    region: verification.region,
    region_sources: [...verification.regionSources],
    documents: availableDocuments(verification),
    requested_documents: [...verification.documents],
    document,
    unsupported_devices: [...unsupportedDevices],
    retention_days: verification.retentionDays,
    expires_at: timestamp(verification.expiresAt),
    // A handoff is made by choosing a document, so where there is one there is the other.
    handoff: handoff && document && handoffView(document, handoff, links),
    phone: status === 'open' ? phoneView(stage) : null,
    failure: stage.name === 'failed' ? { code: stage.code } : null,
    review: 'submission' in stage ? { due_at: timestamp(reviewDueAt(stage.submission)) } : null,
    return_url: verification.returnUrl,
  };
}
