import { conformanceCases } from '@tokencloud/contract/conformance';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { createMockApi } from './create-mock-api.ts';

// What holds the real server holds its mock: a partner's server is not tried on an invention.
test.for(conformanceCases.filter(({ asks }) => asks.every((audience) => audience === 'partner')))(
  '$name',
  async ({ run }) => {
    const { handlers } = createMockApi();
    const running = run({
      origin: 'https://verify.example',
      secretKey: `sk_test_${'a'.repeat(43)}`,
      fetch: async (input, init) => {
        const response = await getResponse([...handlers], new Request(input, init));
        return response ?? new Response(null, { status: 404 });
      },
      mint: () => Promise.reject(new Error('These cases mint by themselves.')),
    });
    await expect(running).resolves.toBeUndefined();
  },
);
