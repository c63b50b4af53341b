import { verificationIdPattern } from '@tokencloud/contract/vocabulary';
import type { Grant } from '../credentials/token-store.ts';
import { cookiesForHosted } from '../middleware/hosted-cookies.ts';
import { ProblemError } from '../middleware/problem-error.ts';
import { isEmbedAllowed } from '../partners/embed-origin.ts';
import type { Services } from '../services.ts';
import type { RouteHandlers } from './route-handler.ts';

/** What is asked before there is a session: may this page show the widget, and the hosted page's link. */
export function embeddingHandlers(
  services: Services,
): RouteHandlers<'readEmbed' | 'exchangeHostedLink' | 'renewHostedToken'> {
  const { tokens } = services;
  const viewOf = ({ secret, expiresAt }: Grant) => ({
    client_token: secret,
    client_token_expires_at: new Date(expiresAt).toISOString(),
  });

  return {
    async readEmbed({ id, headers }) {
      const verification = verificationIdPattern.test(id) ? await services.verifications.read(id) : undefined;
      if (verification === undefined) throw new ProblemError('not_found');
      const { settings } = await services.partners.read(verification.partnerId);
      const allowed = isEmbedAllowed(headers.get('origin') ?? '', settings.embedOrigins, verification.mode);
      return { body: { allowed } };
    },

    async exchangeHostedLink({ body, headers }) {
      const grant = await tokens.exchangeHostedLink(body.link_code);
      if (grant === undefined) throw new ProblemError('hosted_link_invalid');
      const cookies = cookiesForHosted(grant.verificationId, grant.cookie.secret, headers);
      return { body: viewOf(grant.clientToken), cookies };
    },

    renewHostedToken: async ({ caller }) => ({
      body: viewOf(await tokens.grantClientToken(caller.verificationId)),
    }),
  };
}
