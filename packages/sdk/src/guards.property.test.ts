import { widgetMessageSchema } from '@tokencloud/contract/schemas';
import { outcomeStatuses, widgetEventTypes } from '@tokencloud/contract/vocabulary';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isWidgetMessage } from './widget-message-guard.ts';

// A thousand runs take a second where nothing else runs.
vi.setConfig({ testTimeout: 60_000 });

const anything = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
});
const wordOr = (...words: readonly string[]) => fc.oneof(fc.constantFrom(...words), anything);

/** What comes close: the right names, with anything at all as what they say. */
const close = fc.record(
  {
    kind: wordOr('token_needed', 'event', 'resize', 'close', 'failed'),
    event: fc.oneof(
      fc.record({ type: wordOr(...widgetEventTypes), document: wordOr('passport'), platform: wordOr('ios') }),
      anything,
    ),
    height: fc.oneof(fc.double(), anything),
    outcome: fc.oneof(
      fc.record({
        status: wordOr(...outcomeStatuses),
        verificationId: wordOr('vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g'),
        reason: wordOr('attempts_exhausted'),
      }),
      anything,
    ),
    code: wordOr('widget_timeout'),
    ['__proto__']: anything,
  },
  { requiredKeys: ['kind'] },
);

const known: Readonly<Record<string, string>> = {
  document: 'passport',
  platform: 'ios',
  reason: 'attempts_exhausted',
};

/** The words that the guards leave to the widget, replaced by some that the schema knows. */
const withKnownWords = (said: unknown): unknown =>
  Object.fromEntries(
    Object.entries(Object(said) as object).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? (known[name] ?? value) : value,
    ]),
  );

const runs = { numRuns: 1000, seed: 20_261_128 };

test('whatever comes, the guards neither throw nor leave anything behind', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(fc.oneof(anything, close), (message) => {
      expect(typeof isWidgetMessage(message)).toBe('boolean');
    }),
    runs,
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

test('what the schema takes, the guards take', () => {
  fc.assert(
    fc.property(close, (message) => {
      const isKnown = widgetMessageSchema.safeParse(message).success;
      expect(!isKnown || isWidgetMessage(message)).toBe(true);
    }),
    runs,
  );
});

test('what the guards take is a message but for its words', () => {
  let taken = 0;
  fc.assert(
    fc.property(close, (message) => {
      if (!isWidgetMessage(message)) return;
      taken += 1;
      const { event, outcome, ...others } = message as Record<string, unknown>;
      const known = { ...others, event: withKnownWords(event), outcome: withKnownWords(outcome) };
      expect([known, widgetMessageSchema.safeParse(known).success]).toEqual([known, true]);
    }),
    runs,
  );
  expect(taken).toBeGreaterThan(100);
});
