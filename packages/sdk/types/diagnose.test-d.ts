// As verify.test-d.ts, for the entry point of `diagnose()`, and for `preload()`.
import { TokenCloud } from '@tokencloud/sdk';
import { diagnose, type Finding, type Obstacle } from '@tokencloud/sdk/diagnose';

export async function rightUses(): Promise<readonly Finding[]> {
  TokenCloud.preload();
  TokenCloud.preload({ locale: 'zh-CN', origin: 'https://verify.example' });
  TokenCloud.preload({ clientToken: 'ct_test_made-up', appearance: { theme: 'dark' } });
  TokenCloud.preload({ clientToken: async () => 'ct_test_made-up', signal: new AbortController().signal });
  await diagnose();
  return diagnose({ origin: 'https://verify.example' });
}

export function wrongUses(): void {
  // @ts-expect-error what is prepared stands over the page
  TokenCloud.preload({ clientToken: 'ct_test_made-up', container: document.body });
  // @ts-expect-error nothing happens before it is shown
  TokenCloud.preload({ onEvent: () => undefined });
  // @ts-expect-error an address as a string
  void diagnose({ origin: new URL('https://verify.example') });
}

/** Every obstacle, and no other, with its words. */
export function told({ obstacle, message, line }: Finding): string {
  const names: Record<Obstacle, string> = {
    frame_src: '',
    connect_src: '',
    sandbox: '',
    embedder_policy: '',
    frame_refused: '',
    geolocation: '',
    clipboard_write: '',
  };
  return `${names[obstacle]} ${message satisfies string} ${line satisfies string}`;
}
