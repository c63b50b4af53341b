import type { Claim } from '@tokencloud/contract/schemas';
import type { Consent, DocumentType } from '@tokencloud/contract/vocabulary';
import type { RefObject } from 'preact';
import type { MessageId, Translate } from '../locales/index.ts';

/** What each consent says, where it names the document. */
const consentTexts: Record<Consent, Record<DocumentType, MessageId>> = {
  read_document: {
    cn_id_card: 'consenting.consent.read_document.cn_id_card',
    passport: 'consenting.consent.read_document.passport',
  },
  check_face: {
    cn_id_card: 'consenting.consent.check_face',
    passport: 'consenting.consent.check_face',
  },
};

/** One box for each consent that the claim asks for; none is ticked beforehand. */
export function ConsentBoxes(props: {
  readonly claim: Claim;
  readonly ticked: readonly Consent[];
  readonly onToggle: (consent: Consent) => void;
  readonly boxes: RefObject<HTMLFieldSetElement | null>;
  readonly t: Translate;
}) {
  const { claim, ticked, t } = props;
  return (
    <fieldset class="consents" ref={props.boxes}>
      <legend>{t('consenting.permission', { partner: claim.partner.name })}</legend>
      {claim.consents.map((consent) => (
        <label key={consent} class="consent">
          <input
            type="checkbox"
            name={consent}
            checked={ticked.includes(consent)}
            onChange={() => props.onToggle(consent)}
          />
          <span>{t(consentTexts[consent][claim.document])}</span>
        </label>
      ))}
    </fieldset>
  );
}
