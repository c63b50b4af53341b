// Right and wrong uses of the published types. Compiled with the workspace, and once more in an empty folder with
// nothing but the packed package.
import {
  createTokenCloud,
  TokenCloudApiError,
  verifyWebhook,
  WebhookSignatureError,
  type TokenCloudClient,
  type WebhookEventType,
} from '@tokencloud/node';

export async function rightUses(secretKey: string, signal: AbortSignal): Promise<void> {
  const tokencloud: TokenCloudClient = createTokenCloud({ secretKey, origin: undefined, retries: 1, fetch });
  const minted = await tokencloud.mintVerification(
    {
      reference: 'customer-4821',
      documents: ['passport'],
      locale: undefined,
      metadata: { branch: 'online' },
    },
    { idempotencyKey: 'customer-4821:1', signal },
  );
  minted.client_token satisfies string;
  minted.hosted_url satisfies string;
  const { result } = await tokencloud.readVerification(minted.id);
  if (result?.type === 'passport') result.given_names satisfies string;
  const { data, next_cursor: cursor } = await tokencloud.listVerifications({ status: 'open' });
  data[0]?.reference satisfies string | undefined;
  await tokencloud.listEvents({ cursor: cursor ?? undefined });
  await tokencloud.driveTestPhone(minted.id, { do: 'problem', code: 'nfc_off', final: true });
}

export async function wrongUses(tokencloud: TokenCloudClient): Promise<void> {
  // @ts-expect-error without a key there is nothing to do
  createTokenCloud({});
  // @ts-expect-error a verification is of somebody
  await tokencloud.mintVerification({});
  // @ts-expect-error another document
  await tokencloud.mintVerification({ reference: 'a', documents: ['driving_licence'] });
  // @ts-expect-error the names are those of the HTTP API
  await tokencloud.mintVerification({ reference: 'a', accountHint: 'b' });
  // @ts-expect-error another status
  await tokencloud.listVerifications({ status: 'submitted' });
  // @ts-expect-error what was read is not the partner's to change
  (await tokencloud.readVerification('vrf_test_made-up')).status = 'verified';
  // @ts-expect-error the body as it came, not what JSON.parse made of it
  verifyWebhook({ type: 'verification.verified' }, new Headers(), 'whsec_bWFkZS11cA==');
}

/** Every event, and no other. */
export function told(rawBody: Uint8Array, headers: Record<string, string | string[] | undefined>): string {
  const names: Record<WebhookEventType, string> = {
    'verification.submitted': '',
    'verification.verified': '',
    'verification.rejected': '',
    'verification.failed': '',
    'verification.canceled': '',
    'verification.expired': '',
  };
  const event = verifyWebhook(rawBody, headers, 'whsec_bWFkZS11cA==');
  return names[event.type] + event.id + event.data.reference + event.data.verification_id;
}

export function refused(error: unknown): string {
  if (error instanceof WebhookSignatureError) return error.message;
  if (!(error instanceof TokenCloudApiError)) return '';
  // @ts-expect-error a code that there is not
  if (error.code === 'error_3') return '';
  if (error.code === 'not_open') return error.requestId ?? '';
  return `${error.retryable satisfies boolean} ${error.status satisfies number | null}`;
}
