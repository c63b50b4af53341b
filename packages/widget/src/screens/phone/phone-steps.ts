import {
  phoneSteps,
  type DocumentType,
  type PhonePlatform,
  type PhoneStep,
} from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../../locales/translate.ts';
import type { StepState } from '../../ui/step-list.tsx';

/** What the person does in each step, with each document. */
export const stepTexts: Record<DocumentType, Record<PhoneStep, PlainMessageId>> = {
  cn_id_card: {
    opened: 'step.opened',
    scanning: 'step.cn_id_card.scanning',
    confirming: 'step.confirming',
    liveness: 'step.liveness',
  },
  passport: {
    opened: 'step.opened',
    scanning: 'step.passport.scanning',
    confirming: 'step.confirming',
    liveness: 'step.liveness',
  },
};

/** What helps when a step does not succeed at once; null where there is nothing to add. */
export const stepTips: Record<DocumentType, Record<PhoneStep, PlainMessageId | null>> = {
  cn_id_card: {
    opened: null,
    scanning: 'tip.cn_id_card.scanning',
    confirming: 'tip.confirming',
    liveness: 'tip.liveness',
  },
  passport: {
    opened: null,
    scanning: 'tip.passport.scanning',
    confirming: 'tip.confirming',
    liveness: 'tip.liveness',
  },
};

/** Steps that the app for a document leaves out: the App Clip does not ask to confirm. */
const leftOut: Record<DocumentType, Record<PhonePlatform, readonly PhoneStep[]>> = {
  cn_id_card: { android: [], ios: ['confirming'] },
  passport: { android: [], ios: [] },
};

/** The steps to show, each with where it stands. A step that the phone does report is always shown. */
export function stepsOf(
  document: DocumentType,
  phone: { readonly platform: PhonePlatform; readonly step: PhoneStep },
): readonly { readonly step: PhoneStep; readonly state: StepState }[] {
  const current = phoneSteps.indexOf(phone.step);
  return phoneSteps
    .filter((step) => step === phone.step || !leftOut[document][phone.platform].includes(step))
    .map((step) => ({ step, state: stateAt(phoneSteps.indexOf(step) - current) }));
}

function stateAt(distance: number): StepState {
  if (distance === 0) return 'current';
  return distance < 0 ? 'done' : 'next';
}
