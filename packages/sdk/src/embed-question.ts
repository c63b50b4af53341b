import type { SdkErrorCode } from '@tokencloud/contract/vocabulary';

/**
 * Finds out why the widget did not say hello, by asking the server whether this page may show it.
 * @param url `<origin>/v1/embed/<verification id>`.
 * @param isLoaded whether the frame's load event fired.
 */
export const askWhyBlocked = (url: string, isLoaded: boolean | undefined): Promise<SdkErrorCode> =>
  fetch(url)
    .then((response) => response.json())
    .then(
      ({ allowed }: { readonly allowed?: unknown }) =>
        allowed === false ? 'origin_not_allowed' : isLoaded ? 'widget_blocked' : 'widget_timeout',
      // Whatever failed, from the name server to the parser: no answer of the verification server came.
      () => 'network_unreachable',
    );
