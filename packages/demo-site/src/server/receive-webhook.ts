import { Webhook, WebhookVerificationError } from 'standardwebhooks';
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
const statusAfter: Readonly<Record<string, AccountStatus>> = {
  'verification.submitted': 'in_review',
  'verification.verified': 'active',
  'verification.rejected': 'refused',
  'verification.failed': 'unverified',
  'verification.canceled': 'unverified',
  'verification.expired': 'unverified',
};

type Payload = {
  readonly type?: unknown;
  readonly timestamp?: unknown;
  readonly data?: { readonly reference?: unknown; readonly verification_id?: unknown };
};

function applyEvent(bank: Bank, accountId: string, event: { type: string; verificationId: string }): void {
  const account = bank.find(accountId);
  const status = statusAfter[event.type];
  // An older verification's news, or an event type that did not exist when this was written.
  if (account === undefined || status === undefined || account.verificationId !== event.verificationId)
    return;
  // Deliveries may overtake each other: a decision is not undone by the submission that came before it.
  if (status === 'in_review' && account.status !== 'unverified') return;
  bank.change(accountId, status === 'unverified' ? { status, verificationId: null } : { status });
}

function act(bank: Bank, { type, timestamp, data = {} }: Payload): WebhookReceipt {
  const { reference: accountId, verification_id: verificationId } = data;
  if (
    typeof type !== 'string' ||
    typeof timestamp !== 'string' ||
    typeof accountId !== 'string' ||
    typeof verificationId !== 'string' ||
    bank.find(accountId) === undefined
  )
    return { kind: 'ignored' };
  applyEvent(bank, accountId, { type, verificationId });
  return { kind: 'accepted', accountId, type, timestamp };
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
  let payload: Payload;
  try {
    payload = Object(new Webhook(secret).verify(body, Object.fromEntries(headers))) as Payload;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return { kind: 'bad_signature' };
    throw error;
  }
  const webhookId = headers.get('webhook-id') ?? '';
  if (bank.hasSeenWebhook(webhookId)) return { kind: 'replayed' };
  const receipt = act(bank, payload);
  // Remembered after it has been acted on: a crash in between repeats the act, which changes nothing.
  bank.rememberWebhook(webhookId);
  return receipt;
}
