import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionPhone } from '@tokencloud/contract/schemas';
import { documentTypes, phoneProblems, phoneSteps } from '@tokencloud/contract/vocabulary';
import type { FlowStateOf } from '../flow/state.ts';
import { present, type Fixture } from './fixture.ts';

const phone: SessionPhone = present(sessionExamples.scanning.phone);

const connected: FlowStateOf<'phoneConnected'> = {
  name: 'phoneConnected',
  document: 'cn_id_card',
  phone,
  isQuiet: false,
  isOver: false,
  isReleasing: false,
};

const pairing = { ...connected, phone: present(sessionExamples.pairing.phone) };

/** The live guide. */
export const phoneConnectedFixtures: readonly Fixture<'phoneConnected'>[] = [
  ...documentTypes.flatMap((document) =>
    phoneSteps.map((step) => ({
      variant: `${document}-${step}`,
      state: { ...connected, document, phone: { ...phone, step } },
    })),
  ),
  { variant: 'iphone', state: { ...connected, phone: { ...phone, platform: 'ios' } } },
  { variant: 'pairing', state: pairing },
  { variant: 'pairing-quiet', state: { ...pairing, isQuiet: true } },
  { variant: 'pairing-over', state: { ...pairing, isQuiet: true, isOver: true } },
  { variant: 'quiet', state: { ...connected, isQuiet: true } },
  { variant: 'over', state: { ...connected, isOver: true } },
  { variant: 'releasing', state: { ...connected, isReleasing: true } },
  { variant: 'reconnecting', state: connected, connection: 'reconnecting' },
  { variant: 'canceling', state: connected, question: 'asked' },
  ...phoneProblems.map((code) => ({
    variant: `problem-${code}`,
    state: { ...connected, phone: { ...phone, problem: { code, final: false } } },
  })),
];

const stopped = { name: 'phoneStopped', document: 'cn_id_card', otherDocuments: ['passport'] } as const;

/** After a problem that ended the attempt. */
export const phoneStoppedFixtures: readonly Fixture<'phoneStopped'>[] = [
  ...phoneProblems.map((problem) => ({
    variant: problem,
    state: { ...stopped, problem, isRenewing: false },
  })),
  { variant: 'renewing', state: { ...stopped, problem: 'read_failed', isRenewing: true } },
  {
    variant: 'only-document',
    state: {
      ...stopped,
      document: 'passport',
      otherDocuments: [],
      problem: 'read_failed',
      isRenewing: false,
    },
  },
];
