import { specimenDocuments } from '@tokencloud/contract/examples';
import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { MessageId, Translate } from '../locales/index.ts';

/** A line of what was read. */
type DocumentRow = { readonly label: MessageId; readonly value: string };

type RowsOf = { readonly [Type in DocumentType]: (t: Translate) => readonly DocumentRow[] };

const { cn_id_card: card, passport } = specimenDocuments;

/** What the confirmation shows of each specimen: every field but the portrait's digest, which tells nobody anything. */
export const documentRows: RowsOf = {
  cn_id_card: (t) => [
    { label: 'field.name', value: card.name },
    { label: 'field.sex', value: t(`field.sex.${card.sex}`) },
    { label: 'field.ethnicity', value: card.ethnicity },
    { label: 'field.birth_date', value: card.birth_date },
    { label: 'field.address', value: card.address },
    { label: 'field.number.cn_id_card', value: card.number },
    { label: 'field.issuing_authority', value: card.issuing_authority },
    { label: 'field.valid_from', value: card.valid_from },
    {
      label: 'field.valid_until',
      value: card.valid_until === 'long_term' ? t('field.long_term') : card.valid_until,
    },
  ],
  passport: (t) => [
    { label: 'field.surname', value: passport.surname },
    { label: 'field.given_names', value: passport.given_names },
    { label: 'field.number.passport', value: passport.number },
    { label: 'field.nationality', value: passport.nationality },
    { label: 'field.sex', value: t(`field.sex.${passport.sex}`) },
    { label: 'field.birth_date', value: passport.birth_date },
    { label: 'field.issuing_state', value: passport.issuing_state },
    { label: 'field.valid_until', value: passport.valid_until },
  ],
};
