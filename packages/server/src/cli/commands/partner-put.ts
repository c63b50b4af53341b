import { isListableOrigin } from '../../partners/embed-origin.ts';
import { defineCommand, needed } from '../command.ts';
import { CommandError, withStores } from '../open-stores.ts';
import { UsageError } from '../usage-error.ts';
import { webhookUrlOf } from '../webhook-url.ts';

const MOST_RETENTION_DAYS = 3650;

function retentionDaysOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (days >= 0 && days <= MOST_RETENTION_DAYS) return days;
  throw new UsageError(`--retention-days takes a whole number from 0 to ${MOST_RETENTION_DAYS}.`);
}

function pairingOf(text: string | undefined): 'on' | 'off' | undefined {
  if (text === undefined || text === 'on' || text === 'off') return text;
  throw new UsageError('--pairing takes on or off.');
}

/** Makes a partner, or changes what is given of the one of this slug. */
export const partnerPut = defineCommand({
  usage:
    '--slug SLUG --name NAME [--embed-origin ORIGIN]… [--return-url URL]… [--webhook-url URL] [--pairing on|off] [--retention-days DAYS] [--new-key] [--revoke-keys] [--live]',
  summary: 'Makes a partner, or changes what is given of the one of this slug.',
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    'embed-origin': { type: 'string', multiple: true },
    'return-url': { type: 'string', multiple: true },
    'webhook-url': { type: 'string' },
    pairing: { type: 'string' },
    'retention-days': { type: 'string' },
    'new-key': { type: 'boolean', default: false },
    'revoke-keys': { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
  },
  run({ values }, around) {
    const [slug, name] = [needed(values.slug, '--slug'), needed(values.name, '--name')];
    const mode = values.live ? 'live' : 'test';
    const origins = values['embed-origin'];
    const wrong = origins?.find((origin) => !isListableOrigin(origin, mode));
    if (wrong !== undefined)
      throw new UsageError(`--embed-origin ${wrong}: not an origin that may be listed.`);
    const [pairing, retentionDays] = [pairingOf(values.pairing), retentionDaysOf(values['retention-days'])];
    const wishedUrl = values['webhook-url'];
    const url = wishedUrl === undefined ? undefined : webhookUrlOf(wishedUrl, '--webhook-url', mode);
    const settings = {
      ...(origins && { embedOrigins: origins }),
      ...(values['return-url'] && { returnUrls: values['return-url'] }),
      ...(pairing !== undefined && { pairing }),
      ...(retentionDays !== undefined && { retentionDays }),
    };
    return withStores(around, async ({ partners, endpoints }) => {
      const before = await partners.findBySlug(slug);
      const endpointsBefore = before ? await endpoints.list({ partnerId: before.id, mode }) : [];
      if (url !== undefined && endpointsBefore.length > 1)
        throw new CommandError(
          `Partner ${slug} has several endpoints: see "webhook list" and "webhook add".`,
        );
      const { id } = await partners.put({ slug, name, settings });
      if (values['revoke-keys']) await partners.revokeKeys(id, mode);
      const secretKey = values['new-key'] ? await partners.addKey(id, mode, around.clock()) : null;
      const endpoint = url === undefined ? null : await endpoints.put({ partnerId: id, mode, url });
      return {
        json: { partner_id: id, secret_key: secretKey, webhook_secret: endpoint?.secret ?? null },
        text: [
          `Partner ${slug} is ${id}.`,
          ...(secretKey === null ? [] : [`Its new secret key, shown this once: ${secretKey}`]),
          ...(endpoint === null ? [] : [`Its webhook secret: ${endpoint.secret}`]),
        ],
      };
    });
  },
});
