import type { DeliveryFailure, Mode } from '@tokencloud/contract/vocabulary';

/** A delivery that this process has leased. */
export type LeasedDelivery = {
  readonly eventId: string;
  readonly endpointId: string;
  readonly mode: Mode;
  readonly url: string;
  /** What it is signed with: the newest first, and for a day after a rotation the one before. None: it is not sent. */
  readonly secrets: readonly string[];
  readonly payload: string;
  readonly attempts: number;
  /** The end of the lease, milliseconds since 1970. */
  readonly leasedUntil: number;
};

/** What came of trying to deliver. `gone`: the receiver said 410, and wants nothing more. */
export type DeliveryResult =
  | { readonly name: 'delivered'; readonly status: number }
  | { readonly name: 'refused'; readonly status: number }
  | { readonly name: 'gone'; readonly status: 410 }
  | { readonly name: 'unanswered'; readonly failure: DeliveryFailure };
