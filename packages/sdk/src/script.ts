import { TokenCloudError } from './token-cloud-error.ts';
import { verify } from './verify.ts';

declare global {
  var TokenCloud: { readonly verify: typeof verify; readonly TokenCloudError: typeof TokenCloudError };
}

window.TokenCloud = { verify, TokenCloudError };
