import type { SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { after, listen } from './lifetime.ts';

/** Milliseconds to wait for the widget's hello. */
const HELLO_MS = 5000;

/** Milliseconds for the question, so that it and the wait before it take less than six seconds. */
const QUESTION_MS = 900;

/**
 * Finds out why the widget did not say hello, by asking the server whether this page may show it.
 * @param url `<origin>/v1/embed/<verification id>`.
 * @param isLoaded whether the frame's load event fired.
 */
export async function askWhyBlocked(url: string, isLoaded: boolean): Promise<SdkErrorCode> {
  const controller = new AbortController();
  after(QUESTION_MS, () => controller.abort());
  try {
    const response = await fetch(url, { signal: controller.signal });
    // The server does not know the verification: the token is another server's.
    if (response.status === 404) return 'invalid_client_token';
    const { allowed }: { readonly allowed?: unknown } = await response.json();
    if (allowed === false) return 'origin_not_allowed';
    return isLoaded ? 'widget_blocked' : 'widget_timeout';
  } catch {
    // Whatever failed, from the name server to the parser: no answer of the verification server came.
    return 'network_unreachable';
  }
}

/** Waits for the hello; where none came, finds out why and says so. Whoever is told knows if it came late. */
export function watchForHello(
  frame: HTMLIFrameElement,
  url: string,
  { isConnected, onSilence }: { isConnected: () => boolean; onSilence: (code: SdkErrorCode) => void },
): void {
  let isLoaded = false;
  listen(frame, 'load', () => {
    isLoaded = true;
  });
  after(HELLO_MS, async () => {
    if (isConnected()) return;
    const code = await askWhyBlocked(url, isLoaded);
    // The hello may have come after all, late.
    if (!isConnected()) onSilence(code);
  });
}
