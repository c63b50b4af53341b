// As verify.test-d.ts, for what partners test with.
import type { TokenCloud } from '@tokencloud/sdk';
import { createFakeTokenCloud, fakeClientToken, type FakeStep } from '@tokencloud/sdk/testing';

export async function rightUses(): Promise<readonly FakeStep[]> {
  const fake = createFakeTokenCloud('widget_blocked');
  fake.play('submitted');
  fake.play({ events: [{ type: 'opened' }, { type: 'code_shown', document: 'passport' }], end: 'closed' });
  const stand: typeof TokenCloud = fake.TokenCloud;
  void stand.verify({ clientToken: fakeClientToken });
  fake.isOpen() satisfies boolean;
  (await fake.next())?.type satisfies string | undefined;
  return fake.playToEnd();
}

export function wrongUses(): void {
  // @ts-expect-error a page never learns a decision
  createFakeTokenCloud('verified');
  // @ts-expect-error the end says "closed" by itself
  createFakeTokenCloud({ events: [{ type: 'closed' }], end: 'closed' });
}
