import { expect, test } from 'vitest';
import { mintedVerificationExample } from '../examples/index.ts';
import { sdkMessageSchemas } from './channel.ts';

const start = {
  kind: 'start',
  protocol: 1,
  clientToken: mintedVerificationExample.client_token,
  locale: null,
  presentation: 'overlay',
};

test('a value of appearance that is none falls back to its default, and the widget starts all the same', () => {
  const appearance = { theme: 'neon', accent: 'red', radius: 'round' };
  expect(sdkMessageSchemas.start.parse({ ...start, appearance }).appearance).toEqual({
    theme: undefined,
    accent: undefined,
    radius: 'round',
  });
});

test('a start without a token of the right form is refused', () => {
  const message = { ...start, appearance: {}, clientToken: 'ct_test_short' };
  expect(sdkMessageSchemas.start.safeParse(message).success).toBe(false);
});
