import { TokenCloud, TokenCloudError, type Outcome } from '@tokencloud/sdk';
import type { AccountClient } from './account-client.ts';
import type { DemoNews } from './demo-channel.ts';
import type { PageLocale } from './locales/pick-locale.ts';

/** What a verification needs of the page. */
export type VerifyIdentityOptions = {
  readonly client: AccountClient;
  readonly locale: PageLocale;
  readonly scenario: string | null;
  /** Where the widget stands; undefined: over the page. */
  readonly container: HTMLElement | undefined;
  /** The verification server. */
  readonly origin: string;
  readonly tell: (news: DemoNews) => void;
};

/** How it went: the outcome's status, or the code of what went wrong. */
export type Ending =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'error'; readonly code: string };

/** Verifies the person. This is all that a partner's page has to do. */
export async function verifyIdentity(options: VerifyIdentityOptions): Promise<Ending> {
  const { client, locale, scenario, container, origin, tell } = options;
  try {
    const outcome = await TokenCloud.verify({
      clientToken: () => client.getClientToken({ locale, scenario }),
      locale,
      container,
      origin,
      appearance: { accent: '#8f4216', radius: 'soft' },
      onEvent: (event) => tell({ kind: 'event', event }),
    });
    tell({ kind: 'outcome', outcome });
    return { kind: 'outcome', outcome };
  } catch (error) {
    // The end of the line: a person sees a calm sentence, a developer sees what to do in the panel.
    const { code, message, hint } =
      error instanceof TokenCloudError
        ? error
        : { code: 'server_error', message: String(error), hint: 'Look at the answer of /api/verification.' };
    tell({ kind: 'error', code, message, hint });
    return { kind: 'error', code };
  }
}
