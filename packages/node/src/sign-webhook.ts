import { Webhook } from 'standardwebhooks';
import type { ReceivedWebhook } from './webhook-event.ts';

/** A request to a webhook receiver. */
export type SignedWebhook = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Signs a webhook as the verification server does, for your own tests of your receiver.
 *
 * @param secret the one that your receiver is told in the test: `whsec_` and base64.
 * @param now when it was sent. Default: now.
 */
export function signWebhook(
  { id, ...payload }: ReceivedWebhook,
  secret: string,
  now: Date = new Date(),
): SignedWebhook {
  const body = JSON.stringify(payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  };
}
