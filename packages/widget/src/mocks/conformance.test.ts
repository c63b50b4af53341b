import { conformanceCases } from '@tokencloud/contract/conformance';
import { expect, test } from 'vitest';
import { createMockBackend } from './handlers.ts';
import { mockFetch } from './mock-fetch.ts';

// What holds the real server holds its mock: the widget is not tried on an invention.
test.for(conformanceCases.filter(({ asks }) => asks.every((audience) => audience === 'widget')))(
  '$name',
  async ({ run }) => {
    const send = mockFetch(createMockBackend());
    let minted = 0;
    const running = run({
      origin: 'http://widget.example',
      fetch: (url, init) => send(url instanceof Request ? url.url : url.toString(), { ...init }),
      mint: async () => {
        minted += 1;
        return { clientToken: `ct_test_${String(minted).padStart(22, '0')}_${'b'.repeat(43)}` };
      },
    });
    await expect(running).resolves.toBeUndefined();
  },
);
