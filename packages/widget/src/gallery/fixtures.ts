import { documentTypes, presentations } from '@tokencloud/contract/vocabulary';
import type { FlowStateOf } from '../flow/state.ts';
import type { Fixtures } from './fixture.ts';
import { handoffFixtures } from './handoff-fixtures.ts';
import { locatingFixtures, locationTroubleFixtures, nothingOnOfferFixtures } from './location-fixtures.ts';
import { phoneConnectedFixtures, phoneStoppedFixtures } from './phone-fixtures.ts';

const introduction: FlowStateOf<'introduction'> = {
  name: 'introduction',
  asksForLocation: true,
  isContinuing: false,
};

const choosing: FlowStateOf<'choosingDocument'> = {
  name: 'choosingDocument',
  documents: ['cn_id_card', 'passport'],
  canDeclare: false,
};

/** Every way to stand as a verification ends. */
const endings = [
  ...presentations.map((presentation) => ({ variant: presentation, presentation })),
  { variant: 'hosted-without-return', presentation: 'hosted', returnUrl: null },
] as const;

/** Everything that a person can meet. */
export const fixtures: Fixtures = {
  connecting: [{ variant: 'default', state: { name: 'connecting' } }],
  introduction: [
    { variant: 'default', state: introduction },
    { variant: 'passport-only', state: { ...introduction, asksForLocation: false } },
    { variant: 'continuing', state: { ...introduction, isContinuing: true } },
    { variant: 'reconnecting', state: introduction, connection: 'reconnecting' },
    { variant: 'canceling', state: introduction, question: 'asked' },
    { variant: 'inline', state: introduction, presentation: 'inline' },
    { variant: 'hosted', state: introduction, presentation: 'hosted' },
  ],
  locating: locatingFixtures,
  locationTrouble: locationTroubleFixtures,
  choosingDocument: [
    { variant: 'default', state: choosing },
    { variant: 'pixel', device: 'pixel', state: choosing },
    { variant: 'elsewhere', state: { ...choosing, documents: ['passport'], canDeclare: true } },
  ],
  nothingOnOffer: nothingOnOfferFixtures,
  preparingCode: documentTypes.map((document) => ({
    variant: document,
    state: { name: 'preparingCode', document },
  })),
  handoff: handoffFixtures,
  phoneConnected: phoneConnectedFixtures,
  phoneStopped: phoneStoppedFixtures,
  submitted: endings.map((ending) => ({ ...ending, state: { name: 'submitted' } })),
  failed: endings.map((ending) => ({ ...ending, state: { name: 'failed', reason: 'attempts_exhausted' } })),
  canceled: endings.map((ending) => ({ ...ending, state: { name: 'canceled' } })),
  expired: endings.map((ending) => ({ ...ending, state: { name: 'expired' } })),
  linkInvalid: [{ variant: 'default', presentation: 'hosted', state: { name: 'linkInvalid' } }],
};
