import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { ReceivedWebhook, WebhookPayload } from './webhook-event.ts';

/** The headers of a request, as the Web has them, or as Node and Express have them. */
export type WebhookHeaders =
  | { readonly get: (name: string) => string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A webhook that is not from TokenCloud, was changed on the way, or is older than five minutes. Answer 401. */
export class WebhookSignatureError extends Error {
  /** As every error has it. */
  override readonly name = 'WebhookSignatureError';
}

const HEADER_NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

function headersOf(headers: WebhookHeaders): Record<string, string> {
  const read = (name: string): string => {
    // A record may hold anything under `get`; only Headers have it as a function.
    if (typeof headers.get === 'function') return headers.get(name) ?? '';
    const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  return Object.fromEntries(HEADER_NAMES.map((name) => [name, read(name)]));
}

/**
 * Trusts a webhook, by the Standard Webhooks specification.
 *
 * @param rawBody the body as it came, byte for byte: the signature is over that, not over what JSON.parse made of it.
 * @param secret `whsec_…`. `undefined`, as an unset variable is, throws.
 * @returns what it says, and the `id` by which a repeated delivery is known.
 * @throws WebhookSignatureError where the signature or its time is wrong.
 * @throws Error where the secret is none: that is for you to fix, and no webhook can be trusted until then.
 * @example
 * const event = verifyWebhook(await request.text(), request.headers, process.env.TOKENCLOUD_WEBHOOK_SECRET);
 * if (event.type === 'verification.verified') activate(event.data.reference);
 */
export function verifyWebhook(
  rawBody: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string | undefined,
): ReceivedWebhook {
  if (secret === undefined) throw new TypeError('The webhook secret is missing. Is the variable set?');
  const body = typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody);
  const signed = headersOf(headers);
  try {
    // Signed with the secret that only the verification server has: of its form.
    const payload = new Webhook(secret).verify(body, signed) as WebhookPayload;
    return { id: signed['webhook-id'] ?? '', ...payload };
  } catch (error) {
    if (error instanceof WebhookVerificationError)
      throw new WebhookSignatureError(error.message, { cause: error });
    throw error;
  }
}
