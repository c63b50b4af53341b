import type { DocumentType, Region } from '@tokencloud/contract/vocabulary';
import type { Verification } from './verification.ts';

/** Where each document can be used. The source of the rule: the published guide, "two options" in mainland China. */
const regionsOfDocument: Record<DocumentType, Record<Region, boolean>> = {
  cn_id_card: { mainland_china: true, elsewhere: false, unknown: true },
  passport: { mainland_china: true, elsewhere: true, unknown: true },
};

/**
 * The documents on offer now, in the partner's order. Where the partner accepts GPS alone, an unknown region
 * counts as elsewhere.
 */
export function availableDocuments(
  verification: Pick<Verification, 'documents' | 'region' | 'regionSources'>,
): DocumentType[] {
  const { documents, region, regionSources } = verification;
  const isGpsOnly = regionSources.length === 1 && regionSources[0] === 'gps';
  const value = region.value === 'unknown' && isGpsOnly ? 'elsewhere' : region.value;
  return documents.filter((document) => regionsOfDocument[document][value]);
}
