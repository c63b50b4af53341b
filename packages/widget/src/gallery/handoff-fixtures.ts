import { sessionExamples } from '@tokencloud/contract/examples';
import type { Handoff } from '@tokencloud/contract/schemas';
import {
  documentTypes,
  phonePlatforms,
  type DocumentType,
  type PhonePlatform,
} from '@tokencloud/contract/vocabulary';
import type { FlowStateOf } from '../flow/state.ts';
import { devices, type DeviceName } from './devices.ts';
import { present, type Fixture } from './fixture.ts';
import { layers } from './layers.ts';

type HandoffFixture = Fixture<'handoff'>;

const waiting: Handoff = present(sessionExamples.waiting.handoff);
const endsAt = Date.parse(waiting.expires_at);

/** The default look: a desktop, the Android tab, the ID card. */
const idCard: FlowStateOf<'handoff'> = {
  name: 'handoff',
  document: 'cn_id_card',
  platform: 'android',
  handoff: waiting,
  code: 'valid',
  otherDocuments: ['passport'],
  withheld: [],
};

const others: Record<DocumentType, DocumentType> = { cn_id_card: 'passport', passport: 'cn_id_card' };

/** The tabs worth a picture on each device: a phone's own, and both where no phone is at hand or it is neither. */
const tabsOf: Record<DeviceName, readonly PhonePlatform[]> = {
  desktop: phonePlatforms,
  harmony: phonePlatforms,
  android: phonePlatforms,
  pixel: ['android'],
  iphone: phonePlatforms,
  'iphone-ios-15': ['ios'],
  'wechat-android': ['android'],
  'wechat-iphone': ['ios'],
  'qq-iphone': ['ios'],
};

const deviceNames = Object.keys(devices) as DeviceName[]; // `keys` of a literal's own type.

/** Every document on every device, with every tab worth a picture. */
const whileValid: readonly HandoffFixture[] = deviceNames.flatMap((device) =>
  documentTypes.flatMap((document) =>
    tabsOf[device].map((platform) => ({
      variant: `${device}-${document}-${platform}`,
      device,
      state: { ...idCard, document, platform, otherDocuments: [others[document]] },
    })),
  ),
);

/** What becomes of a code, beside living on. */
const otherCodes: Record<Exclude<FlowStateOf<'handoff'>['code'], 'valid'>, { readonly now: number }> = {
  expired: { now: endsAt },
  renewing: { now: endsAt },
};

/** The screens on which a code's end looks different: to be scanned, or used on the phone itself. */
const stages: readonly HandoffFixture[] = [
  { variant: 'scan', state: idCard },
  { variant: 'android', device: 'android', state: idCard },
  { variant: 'iphone', device: 'iphone', state: { ...idCard, platform: 'ios' } },
  { variant: 'wechat-iphone', device: 'wechat-iphone', state: { ...idCard, platform: 'ios' } },
  {
    variant: 'passport-here',
    device: 'android',
    state: { ...idCard, document: 'passport', otherDocuments: ['cn_id_card'] },
  },
];

const withOpenApp: FlowStateOf<'handoff'> = {
  ...idCard,
  handoff: { ...waiting, open_app_url: 'weixin://dl/business/?appid=wx0000000000000000' },
};

/** The hand-off screen. */
export const handoffFixtures: readonly HandoffFixture[] = [
  { variant: 'default', state: idCard },
  ...whileValid,
  { variant: 'open-app', device: 'android', state: withOpenApp },
  { variant: 'only-document', state: { ...idCard, document: 'passport', otherDocuments: [] } },
  {
    variant: 'withheld',
    state: { ...idCard, document: 'passport', otherDocuments: [], withheld: ['cn_id_card'] },
  },
  ...stages.flatMap((stage) => [
    { ...stage, variant: `soon-${stage.variant}`, now: endsAt - 42_000 },
    ...Object.entries(otherCodes).map(([code, { now }]) => ({
      ...stage,
      variant: `${code}-${stage.variant}`,
      // `entries` of the record above.
      state: { ...stage.state, code: code as keyof typeof otherCodes },
      now,
    })),
  ]),
  ...layers.map((layer) => ({ ...layer, state: idCard })),
  { variant: 'inline', state: idCard, presentation: 'inline' },
  { variant: 'hosted', state: idCard, presentation: 'hosted' },
];
