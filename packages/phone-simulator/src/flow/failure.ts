import type { phoneRoutes } from '@tokencloud/contract/routes';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';

/** The error codes that the phone's routes list; each has words of its own in every locale. */
export type PhoneErrorCode = (typeof phoneRoutes)[keyof typeof phoneRoutes]['errors'][number];

/** Why a call to the phone API did not succeed. */
export type Failure =
  /** No answer, or one that is not the API's: a network, a proxy, a server that is starting. */
  | { readonly kind: 'unreachable' }
  /** The API said no. */
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly detail: string;
      readonly isRetryable: boolean;
      /** `pairing_wrong`: tries that are left. */
      readonly triesLeft: number | null;
    }
  /** The verification is a real one, which a simulator must not touch. */
  | { readonly kind: 'live_mode' };

/** A failure in which the server, not the network, said no. */
export type Refusing = Exclude<Failure, { kind: 'unreachable' }>;

/**
 * Whether the server has refused for good. Otherwise it could not be reached or is busy: the same call can
 * succeed later, and the person is offered *Try again*.
 */
export function isRefusing(failure: Failure): failure is Refusing {
  switch (failure.kind) {
    case 'unreachable':
      return false;
    case 'problem':
      return !failure.isRetryable;
    case 'live_mode':
      return true;
  }
}
