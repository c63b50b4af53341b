import { setDefaultOrigin } from './origin.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import { verify } from './verify.ts';

// A classic script: what it was loaded by is known only while it runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;
if (script && script.src) setDefaultOrigin(new URL(script.src).origin);

Object.assign(window, { TokenCloud: { verify, TokenCloudError } });
