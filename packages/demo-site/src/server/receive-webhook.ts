import {
  verifyWebhook,
  WebhookSignatureError,
  type ReceivedWebhook,
  type WebhookEventType,
} from '@tokencloud/node';
import type { AccountStatus } from './account.ts';
import type { Bank } from './bank.ts';

/** What has become of a delivery. */
export type WebhookReceipt =
  | { readonly kind: 'bad_signature' }
  /** Delivered before: the sender did not see our answer. */
  | { readonly kind: 'replayed' }
  /** Signed, but not about anything that this bank keeps. */
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'accepted';
      readonly accountId: string;
      readonly type: string;
      readonly timestamp: string;
    };

/** How each event changes the account. */
const statusAfter: Readonly<Record<WebhookEventType, AccountStatus>> = {
  'verification.submitted': 'in_review',
  'verification.verified': 'active',
  'verification.rejected': 'refused',
  'verification.failed': 'unverified',
  'verification.canceled': 'unverified',
  'verification.expired': 'unverified',
};

function applyEvent(bank: Bank, { type, data }: ReceivedWebhook): void {
  const account = bank.find(data.reference);
  // An event type that did not exist when this was written has no status here.
  const status: AccountStatus | undefined = statusAfter[type];
  // An older verification's news.
  if (account === undefined || status === undefined || account.verificationId !== data.verification_id)
    return;
  // Deliveries may overtake each other: a decision is not undone by the submission that came before it.
  if (status === 'in_review' && account.status !== 'unverified') return;
  bank.change(account.id, status === 'unverified' ? { status, verificationId: null } : { status });
}

/**
 * Receives a delivery by the Standard Webhooks specification. A webhook that does not verify changes nothing.
 * @param body the raw body, byte for byte: the signature is over that.
 */
export function receiveWebhook(
  bank: Bank,
  secret: string,
  { headers, body }: { readonly headers: Headers; readonly body: string },
): WebhookReceipt {
  let event: ReceivedWebhook;
  try {
    event = verifyWebhook(body, headers, secret);
  } catch (error) {
    if (error instanceof WebhookSignatureError) return { kind: 'bad_signature' };
    throw error;
  }
  if (bank.hasSeenWebhook(event.id)) return { kind: 'replayed' };
  const { type, timestamp, data } = event;
  const isOurs = bank.find(data.reference) !== undefined;
  if (isOurs) applyEvent(bank, event);
  // Remembered after it has been acted on: a crash in between repeats the act, which changes nothing.
  bank.rememberWebhook(event.id);
  return isOurs ? { kind: 'accepted', accountId: data.reference, type, timestamp } : { kind: 'ignored' };
}
