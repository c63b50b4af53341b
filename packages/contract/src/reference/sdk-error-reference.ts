import type { SdkErrorCode } from '../vocabulary/index.ts';
import type { ErrorReference } from './error-reference.ts';

/** What every code of a `TokenCloudError` means, for docs/errors.md. */
export const sdkErrorReference: Readonly<Record<SdkErrorCode, ErrorReference>> = {
  invalid_options: {
    happened:
      'An option of `verify()` is unknown, missing or of the wrong kind. The message names it and says what it takes.',
    remedy:
      'Correct the option that the message names. TypeScript finds these before they run: import the package rather than the script.',
  },
  invalid_client_token: {
    happened:
      'What was passed, or what the token function answered, is no client token; or it belongs to another verification than the one that is open; or the server does not know it.',
    remedy:
      'Pass the `client_token` of the answer to `POST /v1/verifications` or `POST /v1/verifications/:id/client_token`, as it is. A secret key (`sk_…`) never belongs into a browser.',
  },
  client_token_expired: {
    happened:
      'A client token works for 60 minutes, and this one was passed as a string, which cannot be renewed.',
    remedy:
      'Pass a function as `clientToken` that fetches a token from your server, which makes one with `POST /v1/verifications/:id/client_token`. It is called again when a token has expired.',
  },
  origin_not_allowed: {
    happened: 'The origin of the page is not among those that may show your widgets.',
    remedy:
      'Have the origin of the page listed for your account, exactly as the browser says it (`location.origin`). In test mode `http://localhost:*` and `http://127.0.0.1:*` may be listed too.',
  },
  widget_blocked: {
    happened:
      'The page may show the widget, but its frame stayed empty: a Content-Security-Policy, a sandbox, or something between the page and the verification server has refused it.',
    remedy:
      'Call `diagnose()` of `@tokencloud/sdk/diagnose` on the page: it names what is in the way, with the line to add.',
  },
  widget_timeout: {
    happened: 'The widget did not answer within 5 seconds, although the server can be reached.',
    remedy:
      'Let the person try again; the network was slow. `TokenCloud.preload()` fetches the code beforehand.',
  },
  widget_incompatible: {
    happened: 'The page has a version of the SDK that the verification server does not speak with.',
    remedy: 'Update `@tokencloud/sdk`, or load the script from the moving address `/sdk/v1/tokencloud.js`.',
  },
  network_unreachable: {
    happened: 'The verification server could not be reached from the browser.',
    remedy:
      'Let the person try again when they are online. Where it happens to everybody, check the `origin` option, and that `connect-src` of your Content-Security-Policy has it.',
  },
  unsupported_browser: {
    happened:
      'There is no page (`verify()` was called on a server), or the browser has no `<dialog>` (Safari before 15.4, old in-app browsers).',
    remedy:
      'Send the person to the `hosted_url` of the verification, which needs neither your script nor a frame; or pass a `container`.',
  },
};
