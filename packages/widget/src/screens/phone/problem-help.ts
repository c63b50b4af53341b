import type { PhoneProblem } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../../locales/translate.ts';

type ProblemHelp = {
  /** What happened. */
  readonly title: PlainMessageId;
  /** What to do. */
  readonly text: PlainMessageId;
  /** After it has ended an attempt: whether the same phone can do it next time. */
  readonly nextPhone: 'same' | 'another';
};

/** What each problem of a phone means for the person. */
export const problemHelp: Record<PhoneProblem, ProblemHelp> = {
  nfc_unsupported: {
    title: 'problem.nfc_unsupported',
    text: 'problem.nfc_unsupported.text',
    nextPhone: 'another',
  },
  nfc_off: { title: 'problem.nfc_off', text: 'problem.nfc_off.text', nextPhone: 'same' },
  read_failed: { title: 'problem.read_failed', text: 'problem.read_failed.text', nextPhone: 'same' },
  document_unreadable: {
    title: 'problem.document_unreadable',
    text: 'problem.document_unreadable.text',
    nextPhone: 'another',
  },
  document_expired: {
    title: 'problem.document_expired',
    text: 'problem.document_expired.text',
    nextPhone: 'same',
  },
  liveness_failed: {
    title: 'problem.liveness_failed',
    text: 'problem.liveness_failed.text',
    nextPhone: 'same',
  },
  permission_denied: {
    title: 'problem.permission_denied',
    text: 'problem.permission_denied.text',
    nextPhone: 'same',
  },
  consent_declined: {
    title: 'problem.consent_declined',
    text: 'problem.consent_declined.text',
    nextPhone: 'same',
  },
  app_outdated: { title: 'problem.app_outdated', text: 'problem.app_outdated.text', nextPhone: 'same' },
  pairing_failed: {
    title: 'problem.pairing_failed',
    text: 'problem.pairing_failed.text',
    nextPhone: 'same',
  },
  user_left: { title: 'problem.user_left', text: 'problem.user_left.text', nextPhone: 'same' },
};
