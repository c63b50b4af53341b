import './script-global.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import { verify } from './verify.ts';
import { preload } from './preload.ts';

window.TokenCloud = { preload, verify, TokenCloudError };
