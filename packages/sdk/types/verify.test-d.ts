// Right and wrong uses of the published types. Compiled with the workspace, and once more in an empty folder with
// nothing but the packed SDK (`pnpm packed`).
import { TokenCloud, TokenCloudError, type Outcome, type WidgetEvent } from '@tokencloud/sdk';

const clientToken = 'ct_test_made-up';

export async function rightUses(element: HTMLElement, signal: AbortSignal): Promise<Outcome> {
  await TokenCloud.verify({ clientToken });
  await TokenCloud.verify({ clientToken: () => clientToken });
  await TokenCloud.verify({ clientToken: async () => clientToken, locale: 'auto', container: element });
  await TokenCloud.verify({ clientToken, container: undefined, signal: undefined, onEvent: undefined });
  await TokenCloud.verify({ clientToken, onEvent: ({ type }) => void type });
  return TokenCloud.verify({
    clientToken,
    locale: 'zh-HK',
    appearance: { theme: 'dark', accent: '#0a7a5a', radius: 'none' },
    signal,
    onEvent: (event) => told(event),
    origin: 'https://verify.example',
  });
}

export function wrongUses(): void {
  // @ts-expect-error there is no verification without a token
  void TokenCloud.verify({});
  // @ts-expect-error the token is not called so
  void TokenCloud.verify({ token: clientToken });
  // @ts-expect-error a function has to answer with a token
  void TokenCloud.verify({ clientToken: () => {} });
  // @ts-expect-error another language
  void TokenCloud.verify({ clientToken, locale: 'de' });
  // @ts-expect-error an element, not a selector
  void TokenCloud.verify({ clientToken, container: '#here' });
  // @ts-expect-error there is no way in for a partner's CSS
  void TokenCloud.verify({ clientToken, appearance: { css: 'body{}' } });
  // @ts-expect-error a signal, not its controller
  void TokenCloud.verify({ clientToken, signal: new AbortController() });
  // @ts-expect-error an option that there is not
  void TokenCloud.verify({ clientToken, onComplete: () => {} });
  // @ts-expect-error the SDK is not the partner's to change
  TokenCloud.verify = rightUses;
}

/** Every status, and no other, with what each one brings. */
export function ended(outcome: Outcome): string {
  // @ts-expect-error a page never learns a decision
  if (outcome.status === 'verified') return '';
  // @ts-expect-error only `failed` has a reason
  void outcome.reason;
  switch (outcome.status) {
    case 'submitted':
    case 'canceled':
    case 'expired':
      return outcome.verificationId;
    case 'closed':
      // @ts-expect-error closed before there was a token
      void outcome.verificationId.length;
      return outcome.verificationId ?? '';
    case 'failed':
      return outcome.reason satisfies 'attempts_exhausted';
  }
}

/** Every event, and no other. */
export function told(event: WidgetEvent): string {
  switch (event.type) {
    case 'opened':
    case 'submitted':
    case 'closed':
      return '';
    case 'document_chosen':
    case 'code_shown':
      return event.document satisfies 'cn_id_card' | 'passport';
    case 'phone_connected':
      return event.platform satisfies 'android' | 'ios';
  }
}

export function refused(error: unknown): string {
  if (!(error instanceof TokenCloudError)) return '';
  // @ts-expect-error a code that there is not
  if (error.code === 'error_3') return '';
  const { code, hint, docUrl, retryable } = error;
  return `${code satisfies string} ${hint satisfies string} ${docUrl satisfies string} ${retryable satisfies boolean}`;
}
