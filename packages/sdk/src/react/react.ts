'use client';

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  TokenCloudVerifyAttributes,
  TokenCloudVerifyElement,
  TokenCloudVerifyEvents,
} from '../element/verify-element.ts';

export type { VerificationState } from '../single-call.ts';
export { useTokenCloud, type UseTokenCloudOptions, type Verification } from './use-token-cloud.ts';
export { VerifyButton, type VerifyButtonProps } from './verify-button.ts';

/** What `<tokencloud-verify>` takes in TSX, where somebody prefers it to `<VerifyButton>` (React 19). */
type ElementProps = DetailedHTMLProps<HTMLAttributes<TokenCloudVerifyElement>, TokenCloudVerifyElement> &
  TokenCloudVerifyAttributes &
  Partial<Pick<TokenCloudVerifyElement, 'clientToken'>> & {
    readonly [Name in keyof TokenCloudVerifyEvents as `on${Name}`]?: (
      event: TokenCloudVerifyEvents[Name],
    ) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tokencloud-verify': ElementProps;
    }
  }
}
