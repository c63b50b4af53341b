import type { SessionView } from '@tokencloud/contract/schemas';
import type { DocumentType } from '@tokencloud/contract/vocabulary';

/** Whether a document is on offer in some regions only. A passport is read everywhere. */
const dependsOnRegion: Record<DocumentType, boolean> = { cn_id_card: true, passport: false };

/** Whether the server knows the region well enough to decide the documents by it. */
export function isRegionDecided(view: SessionView): boolean {
  return view.region.source !== null && view.region.value !== 'unknown';
}

/** Whether knowing the region can change what is on offer. Where it cannot, nobody is asked for it. */
export function doesRegionMatter(view: SessionView): boolean {
  return view.requested_documents.some((document) => dependsOnRegion[document]);
}

/** Whether a region is still to be found out. */
export function isRegionNeeded(view: SessionView): boolean {
  return doesRegionMatter(view) && !isRegionDecided(view) && view.region_sources.length > 0;
}

/** Whether the person may say where they are. A GPS answer is not overridden by a declaration. */
export function canDeclareRegion(view: SessionView): boolean {
  return view.region_sources.includes('declared') && !(view.region.source === 'gps' && isRegionDecided(view));
}

/** The documents that the partner asks for, and that cannot be used where the person is believed to be. */
export function withheldDocuments(view: SessionView): readonly DocumentType[] {
  return view.requested_documents.filter((document) => !view.documents.includes(document));
}

/** Whether asking the browser for the location can change anything. */
export function canLocate(view: SessionView): boolean {
  return doesRegionMatter(view) && view.region_sources.includes('gps');
}

/** Whether the browser will be asked for the location once the person continues. */
export function isLocationNeeded(view: SessionView): boolean {
  return isRegionNeeded(view) && view.region_sources.includes('gps');
}
