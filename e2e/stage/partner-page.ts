import type { HostPage } from './host-site.ts';
import type { Person } from './person.ts';
import type { Product } from './product.ts';

/** A page of the listed host that a test writes itself. */
export type PartnerPage = {
  /** What stands in its body, given the addresses of the verification server and of the partner's own tokens. */
  readonly body: (addresses: { readonly origin: string; readonly tokenUrl: string }) => string;
  readonly hash?: string;
  readonly mint?: HostPage['mint'];
};

/** Opens such a page. Its `<html>` has both addresses as `data-origin` and `data-token`. */
export async function openPartnerPage(
  person: Person,
  { origin, host }: Product,
  { body, hash = '', mint = {} }: PartnerPage,
): Promise<void> {
  const tokenUrl = `/token${new URL(host.pageUrl({ mint })).search}`;
  const url = host.publish(
    'page',
    `<!doctype html><html lang="en" data-origin="${origin}" data-token="${tokenUrl}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Example Outfitters</title>
<body>${body({ origin, tokenUrl })}</body></html>`,
  );
  await person.open(`${url}#${hash}`);
}
