// As verify.test-d.ts, for the mock of the API. Apart, because by the resolution of Node 10 nobody finds msw/node.
import { setupServer } from 'msw/node';
import { createMockApi } from '@tokencloud/sdk/testing/msw';

export function rightUses(): string | undefined {
  const api = createMockApi({ origin: 'https://verify.example', now: () => 0 });
  setupServer(...api.handlers).listen();
  createMockApi().move('vrf_test_made-up', 'failed');
  return api.move('vrf_test_made-up', 'verified')[0]?.data.reference;
}

export function wrongUses(): void {
  // @ts-expect-error that is how it begins
  createMockApi().move('vrf_test_made-up', 'open');
}
