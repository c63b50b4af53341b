// As verify.test-d.ts, for `<tokencloud-verify>`.
import '@tokencloud/sdk/element';
import type { Outcome, WidgetEvent } from '@tokencloud/sdk';
import type { TokenCloudVerifyAttributes, TokenCloudVerifyElement } from '@tokencloud/sdk/element';

export function rightUses(page: Document): void {
  const made: TokenCloudVerifyElement = page.createElement('tokencloud-verify');
  made.clientToken = 'ct_test_made-up';
  made.clientToken = () => 'ct_test_made-up';
  made.clientToken = async () => 'ct_test_made-up';
  made.clientToken = undefined;
  made.verify();
  made.close();
  page.querySelector('tokencloud-verify')?.addEventListener('tokencloud-outcome', ({ detail }) => {
    void (detail satisfies Outcome);
  });
  page.body.addEventListener('tokencloud-event', ({ detail }) => void (detail satisfies WidgetEvent));
  made.addEventListener('tokencloud-error', (event) => event.preventDefault());
}

export function wrongUses(made: TokenCloudVerifyElement): void {
  // @ts-expect-error a token
  made.clientToken = 7;
  // @ts-expect-error it goes the way of events
  void made.verify().then;
  // @ts-expect-error an outcome has no code
  made.addEventListener('tokencloud-outcome', ({ detail }) => void detail.code);
  // @ts-expect-error another name
  void ({ 'client-token': 'ct_test_made-up' } satisfies TokenCloudVerifyAttributes);
}
