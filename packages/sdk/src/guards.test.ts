import type { WidgetMessage } from '@tokencloud/contract/channel';
import { widgetMessageSchema } from '@tokencloud/contract/schemas';
import { documentTypes, failureCodes, phonePlatforms, sdkErrorCodes } from '@tokencloud/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { variantOf } from './guards.ts';
import { isWidgetMessage } from './widget-message-guard.ts';

const verificationId = 'vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g';

const valid: unknown[] = [
  { kind: 'token_needed' },
  { kind: 'token_needed', added_later: true },
  ...['opened', 'submitted'].map((type) => ({ kind: 'event', event: { type } })),
  ...documentTypes.flatMap((document) => [
    { kind: 'event', event: { type: 'document_chosen', document } },
    { kind: 'event', event: { type: 'code_shown', document } },
  ]),
  ...phonePlatforms.map((platform) => ({ kind: 'event', event: { type: 'phone_connected', platform } })),
  ...[0, 0.5, 480, 1e-7, 100_000].map((height) => ({ kind: 'resize', height })),
  ...['submitted', 'closed', 'canceled', 'expired'].map((status) => ({
    kind: 'close',
    outcome: { status, verificationId },
  })),
  ...failureCodes.map((reason) => ({ kind: 'close', outcome: { status: 'failed', verificationId, reason } })),
  ...sdkErrorCodes.map((code) => ({ kind: 'failed', code })),
];

const invalid: unknown[] = [
  undefined,
  null,
  true,
  0,
  '',
  'token_needed',
  [],
  ['token_needed'],
  {},
  { kind: undefined },
  { kind: null },
  { kind: 'constructor' },
  { kind: 'toString' },
  { kind: '__proto__' },
  { kind: ['token_needed'] },
  { kind: 'Token_needed' },
  { kind: 'token_needed ' },
  { kind: 'start' },
  { kind: 'event' },
  { kind: 'event', event: null },
  { kind: 'event', event: 'opened' },
  { kind: 'event', event: ['opened'] },
  { kind: 'event', event: { type: 'unheard_of' } },
  // Its end says that it has closed, once and in every case.
  { kind: 'event', event: { type: 'closed' } },
  { kind: 'event', event: { type: ['opened'] } },
  { kind: 'event', event: { type: 'constructor' } },
  { kind: 'event', event: { type: 'document_chosen' } },
  { kind: 'event', event: { type: 'document_chosen', document: ['passport'] } },
  { kind: 'event', event: { type: 'phone_connected', platform: null } },
  ...[-1, 100_001, NaN, Infinity, -Infinity, '480', null, undefined, [480]].map((height) => ({
    kind: 'resize',
    height,
  })),
  { kind: 'close' },
  { kind: 'close', outcome: null },
  { kind: 'close', outcome: { status: 'verified', verificationId } },
  { kind: 'close', outcome: { status: 'submitted' } },
  { kind: 'close', outcome: { status: 'submitted', verificationId: null } },
  { kind: 'close', outcome: { status: 'closed' } },
  { kind: 'close', outcome: { status: 'closed', verificationId: null } },
  { kind: 'close', outcome: { status: 'closed', verificationId: 7 } },
  { kind: 'close', outcome: { status: 'canceled', verificationId: { toString: () => verificationId } } },
  { kind: 'close', outcome: { status: 'failed', verificationId } },
  { kind: 'failed' },
  { kind: 'failed', code: 'unheard_of' },
  { kind: 'failed', code: 'toString' },
  { kind: 'failed', code: ['widget_timeout'] },
];

/** What the guards leave to the widget: words that an honest widget may learn before this page's script does. */
const passedOn: unknown[] = [
  { kind: 'event', event: { type: 'document_chosen', document: 'library_card' } },
  { kind: 'event', event: { type: 'phone_connected', platform: 'symbian' } },
  { kind: 'close', outcome: { status: 'failed', verificationId, reason: 'bad_luck' } },
];

describe('the guards of the widget’s messages', () => {
  test.each(valid)('take %j, as the schema does', (message) => {
    expect(widgetMessageSchema.safeParse(message).success).toBe(true);
    expect(isWidgetMessage(message)).toBe(true);
  });

  test.each(invalid.map((message) => [message]))('refuse %o, as the schema does', (message) => {
    expect(widgetMessageSchema.safeParse(message).success).toBe(false);
    expect(isWidgetMessage(message)).toBe(false);
  });

  test.each(passedOn)('take %j: its shape is right, and only the schema knows the words', (message) => {
    expect(widgetMessageSchema.safeParse(message).success).toBe(false);
    expect(isWidgetMessage(message)).toBe(true);
  });

  test('agree with the schema on every message with one value replaced', () => {
    const replacements = [undefined, null, '', 'closed', 'passport', 1, -1, {}, [], { status: 'closed' }];
    for (const message of valid)
      for (const key of Object.keys(message as object))
        for (const value of replacements) {
          const changed = { ...(message as object), [key]: value };
          expect([changed, isWidgetMessage(changed)]).toEqual([
            changed,
            widgetMessageSchema.safeParse(changed).success,
          ]);
        }
  });

  test('a message goes to the function of its kind alone', () => {
    const heights: unknown[] = [];
    const isTaken = variantOf<WidgetMessage, 'kind'>(
      'kind',
      { kind: 'resize', height: 480 },
      {
        token_needed: () => expect.unreachable(),
        event: () => expect.unreachable(),
        resize: ({ height }) => heights.push(height),
        close: () => expect.unreachable(),
        failed: () => expect.unreachable(),
      },
    );
    expect(isTaken).toBe(true);
    expect(heights).toEqual([480]);
  });
});
