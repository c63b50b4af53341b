import type { DocumentData } from '../schemas/index.ts';
import type { DocumentType } from '../vocabulary/index.ts';

/** MADE-UP personal data, one specimen per document. No such person, no such number (area code 990000). */
export const specimenDocuments: { readonly [Type in DocumentType]: Extract<DocumentData, { type: Type }> } = {
  cn_id_card: {
    type: 'cn_id_card',
    name: '样本一',
    number: '990000199001010016',
    sex: 'F',
    ethnicity: '汉',
    birth_date: '1990-01-01',
    address: '示例省示例市样本路1号',
    issuing_authority: '示例市公安局',
    valid_from: '2020-01-01',
    valid_until: '2040-01-01',
    portrait_sha256: '5a'.repeat(32),
  },
  passport: {
    type: 'passport',
    surname: 'SPECIMEN',
    given_names: 'ANNA',
    number: 'X00000000',
    nationality: 'UTO',
    sex: 'F',
    birth_date: '1990-01-01',
    issuing_state: 'UTO',
    valid_until: '2030-01-01',
    portrait_sha256: '6b'.repeat(32),
  },
};
