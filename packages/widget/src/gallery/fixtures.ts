import { EXAMPLE_NOW, sessionExamples } from '@tokencloud/contract/examples';
import type { Handoff, SessionPhone } from '@tokencloud/contract/schemas';
import { phoneProblems, phoneSteps } from '@tokencloud/contract/vocabulary';
import type { Connection, FlowStateName, FlowStateOf } from '../flow/state.ts';

/** One way in which a flow state can look. */
export type Fixture<Name extends FlowStateName> = {
  readonly variant: string;
  readonly state: FlowStateOf<Name>;
  /** Default `connected`. */
  readonly connection?: Connection;
  /** Milliseconds since 1970; default the examples' own moment. */
  readonly now?: number;
};

/** A fixture of any flow state. */
export type AnyFixture = { [Name in FlowStateName]: Fixture<Name> }[FlowStateName];

/** The fixtures of every flow state; a new state does not compile until it has some. */
export type Fixtures = { readonly [Name in FlowStateName]: readonly Fixture<Name>[] };

/** The examples are typed as views, in which a hand-off and a phone may be absent. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The contract’s example has lost what the gallery shows.');
  return value;
}

const waiting: Handoff = present(sessionExamples.waiting.handoff);
const phone: SessionPhone = present(sessionExamples.scanning.phone);
const endsAt = Date.parse(waiting.expires_at);

const idCard: FlowStateOf<'handoff'> = {
  name: 'handoff',
  document: 'cn_id_card',
  platform: 'android',
  handoff: waiting,
  code: 'valid',
  otherDocuments: ['passport'],
};

const connected: FlowStateOf<'phoneConnected'> = {
  name: 'phoneConnected',
  document: 'cn_id_card',
  phone,
  isQuiet: false,
  isReleasing: false,
};

const introduction: FlowStateOf<'introduction'> = {
  name: 'introduction',
  asksForLocation: true,
  isContinuing: false,
};

const locating: FlowStateOf<'locating'> = { name: 'locating', alternatives: 'hidden', canDeclare: true };

/** Everything that a person can meet. */
export const fixtures: Fixtures = {
  connecting: [{ variant: 'default', state: { name: 'connecting' } }],
  introduction: [
    { variant: 'default', state: introduction },
    { variant: 'passport-only', state: { ...introduction, asksForLocation: false } },
    { variant: 'continuing', state: { ...introduction, isContinuing: true } },
    {
      variant: 'reconnecting',
      state: introduction,
      connection: 'reconnecting',
    },
  ],
  locating: [
    { variant: 'default', state: locating },
    { variant: 'alternatives', state: { ...locating, alternatives: 'shown' } },
  ],
  locationTrouble: (['denied', 'unavailable', 'timed_out', 'unsure'] as const).flatMap((reason) => [
    { variant: reason, state: { name: 'locationTrouble', reason, canDeclare: true } },
    { variant: `${reason}-gps-only`, state: { name: 'locationTrouble', reason, canDeclare: false } },
  ]),
  choosingDocument: [
    { variant: 'default', state: { name: 'choosingDocument', documents: ['cn_id_card', 'passport'] } },
  ],
  nothingOnOffer: [
    {
      variant: 'default',
      state: { name: 'nothingOnOffer', requested: ['cn_id_card'], canDeclare: false },
    },
    {
      variant: 'can-declare',
      state: { name: 'nothingOnOffer', requested: ['cn_id_card'], canDeclare: true },
    },
  ],
  preparingCode: [{ variant: 'default', state: { name: 'preparingCode', document: 'cn_id_card' } }],
  handoff: [
    { variant: 'default', state: idCard },
    {
      variant: 'open-app',
      state: {
        ...idCard,
        handoff: { ...waiting, open_app_url: 'weixin://dl/business/?appid=wx0000000000000000' },
      },
    },
    { variant: 'ios', state: { ...idCard, platform: 'ios' } },
    { variant: 'passport', state: { ...idCard, document: 'passport', otherDocuments: ['cn_id_card'] } },
    {
      variant: 'passport-ios',
      state: { ...idCard, document: 'passport', platform: 'ios', otherDocuments: [] },
    },
    { variant: 'soon', state: idCard, now: endsAt - 42_000 },
    { variant: 'expired', state: { ...idCard, code: 'expired' }, now: endsAt },
    { variant: 'renewing', state: { ...idCard, code: 'renewing' }, now: endsAt },
  ],
  phoneConnected: [
    ...phoneSteps.map((step) => ({ variant: step, state: { ...connected, phone: { ...phone, step } } })),
    { variant: 'passport', state: { ...connected, document: 'passport' } },
    { variant: 'ios', state: { ...connected, phone: { ...phone, platform: 'ios', step: 'liveness' } } },
    { variant: 'pairing', state: { ...connected, phone: present(sessionExamples.pairing.phone) } },
    { variant: 'quiet', state: { ...connected, isQuiet: true } },
    { variant: 'releasing', state: { ...connected, isReleasing: true } },
    ...phoneProblems.map((code) => ({
      variant: `problem-${code}`,
      state: { ...connected, phone: { ...phone, problem: { code, final: false } } },
    })),
  ],
  phoneStopped: phoneProblems.map((problem) => ({
    variant: problem,
    state: {
      name: 'phoneStopped',
      document: 'cn_id_card',
      problem,
      otherDocuments: ['passport'],
      isRenewing: false,
    },
  })),
  submitted: [{ variant: 'default', state: { name: 'submitted' } }],
  failed: [{ variant: 'default', state: { name: 'failed', reason: 'attempts_exhausted' } }],
  canceled: [{ variant: 'default', state: { name: 'canceled' } }],
  expired: [{ variant: 'default', state: { name: 'expired' } }],
  linkInvalid: [{ variant: 'default', state: { name: 'linkInvalid' } }],
};

/** The moment at which a fixture is shown. */
export function nowOf(fixture: { readonly now?: number }): number {
  return fixture.now ?? Date.parse(EXAMPLE_NOW);
}
