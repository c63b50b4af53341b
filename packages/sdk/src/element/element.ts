import { TokenCloud } from '../index.ts';
import {
  defineVerifyElement,
  type TokenCloudVerifyAttributes,
  type TokenCloudVerifyElement,
  type TokenCloudVerifyEvents,
} from './verify-element.ts';

export type { TokenCloudVerifyAttributes, TokenCloudVerifyElement, TokenCloudVerifyEvents };

declare global {
  interface HTMLElementTagNameMap {
    'tokencloud-verify': TokenCloudVerifyElement;
  }
  interface HTMLElementEventMap extends TokenCloudVerifyEvents {}
}

defineVerifyElement(TokenCloud.verify);
