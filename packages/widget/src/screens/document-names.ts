import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../locales/translate.ts';

/** The name of each document. */
export const documentNames: Record<DocumentType, PlainMessageId> = {
  cn_id_card: 'document.cn_id_card',
  passport: 'document.passport',
};

/** *Use … instead*, for each document. */
export const insteadLabels: Record<DocumentType, PlainMessageId> = {
  cn_id_card: 'handoff.use.cn_id_card',
  passport: 'handoff.use.passport',
};
