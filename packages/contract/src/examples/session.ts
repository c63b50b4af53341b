import type { Handoff, SessionPhone, SessionView } from '../schemas/index.ts';

/** The moment at which every example is taken. */
export const EXAMPLE_NOW = '2026-01-31T09:30:00.000Z';
const IN_TEN_MINUTES = '2026-01-31T09:40:00.000Z';
const IN_FIFTEEN_MINUTES = '2026-01-31T09:45:00.000Z';
const TOMORROW = '2026-02-01T09:30:00.000Z';

const fresh: SessionView = {
  version: 1,
  server_time: EXAMPLE_NOW,
  mode: 'test',
  status: 'open',
  partner: { name: 'Example Savings' },
  embed_origins: ['http://localhost:*'],
  account_hint: 'Account ending 4821',
  locale: null,
  region: { value: 'unknown', source: null },
  region_sources: ['gps', 'ip', 'declared'],
  documents: ['cn_id_card', 'passport'],
  requested_documents: ['cn_id_card', 'passport'],
  document: null,
  unsupported_devices: [
    { document: 'cn_id_card', platform: 'android', model_contains: 'Pixel', below_os_version: null },
    { document: 'cn_id_card', platform: 'ios', model_contains: null, below_os_version: 16 },
  ],
  retention_days: 30,
  expires_at: TOMORROW,
  handoff: null,
  phone: null,
  failure: null,
  review: null,
  return_url: null,
};

const located: SessionView = {
  ...fresh,
  version: 2,
  region: { value: 'mainland_china', source: 'gps' },
};

/** Example link host: `.example` is reserved (RFC 2606). */
const waitingHandoff: Handoff = {
  request_id: '7K3M-9QXT-2VBN-M',
  urls: {
    android: 'https://verify.example/h/q3X7b1cYJ0mK2pR8sT5vWg',
    ios: 'https://verify.example/h/q3X7b1cYJ0mK2pR8sT5vWg',
  },
  open_app_url: null,
  state: 'waiting',
  generation: 1,
  expires_at: IN_TEN_MINUTES,
};

const waiting: SessionView = { ...located, version: 3, document: 'cn_id_card', handoff: waitingHandoff };

const phone: SessionPhone = {
  platform: 'android',
  step: 'opened',
  problem: null,
  pairing_number: null,
  last_seen_at: EXAMPLE_NOW,
};

const claimed: SessionView = {
  ...waiting,
  version: 4,
  handoff: { ...waitingHandoff, state: 'claimed' },
  phone,
};

/** Session views at every station of a verification. */
export const sessionExamples = {
  fresh,
  located,
  elsewhere: { ...fresh, version: 2, region: { value: 'elsewhere', source: 'gps' }, documents: ['passport'] },
  passportOnly: { ...fresh, documents: ['passport'], requested_documents: ['passport'] },
  nothingOnOffer: {
    ...fresh,
    version: 2,
    region: { value: 'elsewhere', source: 'gps' },
    requested_documents: ['cn_id_card'],
    documents: [],
  },
  waiting,
  waitingPassport: { ...waiting, document: 'passport' },
  claimed,
  pairing: { ...claimed, phone: { ...phone, pairing_number: '47' } },
  scanning: { ...claimed, version: 5, phone: { ...phone, step: 'scanning' } },
  confirming: { ...claimed, version: 6, phone: { ...phone, step: 'confirming' } },
  liveness: { ...claimed, version: 7, phone: { ...phone, step: 'liveness' } },
  problem: {
    ...claimed,
    version: 6,
    phone: { ...phone, step: 'scanning', problem: { code: 'read_failed', final: false } },
  },
  finalProblem: {
    ...claimed,
    version: 6,
    handoff: null,
    phone: { ...phone, step: 'scanning', problem: { code: 'nfc_unsupported', final: true } },
  },
  submitted: {
    ...claimed,
    version: 8,
    status: 'submitted',
    handoff: null,
    phone: null,
    review: { due_at: IN_FIFTEEN_MINUTES },
  },
  failed: { ...located, version: 20, status: 'failed', failure: { code: 'attempts_exhausted' } },
  canceled: { ...located, version: 3, status: 'canceled' },
  expired: { ...located, version: 3, status: 'expired' },
} as const satisfies Record<string, SessionView>;

/** The name of a session example. */
export type SessionExampleName = keyof typeof sessionExamples;
