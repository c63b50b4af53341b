import { expect, test } from 'vitest';
import { createTokenCloud } from './create-token-cloud.ts';

test.each(['', 'pk_live_oops', 'ct_test_oops', undefined])(
  'the key %s is none, and is not repeated',
  (secretKey) => {
    const make = () => createTokenCloud({ secretKey });
    expect(make).toThrow(TypeError);
    expect(make).toThrow(/^(?!.*oops)/);
  },
);

test.each(['verify.example', 'ftp://verify.example', 'https://verify.example/v1'])(
  'the origin %s is none',
  (origin) => {
    expect(() => createTokenCloud({ secretKey: 'sk_test_made-up', origin })).toThrow('origin');
  },
);

test('a live key does not go over plain http', () => {
  const origin = 'http://verify.example';
  expect(() => createTokenCloud({ secretKey: 'sk_live_made-up', origin })).toThrow('https');
  expect(() => createTokenCloud({ secretKey: 'sk_test_made-up', origin })).not.toThrow();
});

test('the client goes to the production origin by itself, and shows its key to nobody', async () => {
  const asked: string[] = [];
  const tokencloud = createTokenCloud({
    secretKey: 'sk_test_made-up',
    fetch: async (input, init) => {
      asked.push(new Request(input, init).url);
      return Response.json({ data: [] });
    },
  });
  await tokencloud.listScenarios();
  expect(asked).toEqual(['https://verify.tokencloud.example/v1/test/scenarios']);
  expect(JSON.stringify(tokencloud)).not.toContain('made-up');
});
