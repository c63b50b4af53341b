/** Why a webhook got no answer. Wire value; the one list. */
export const deliveryFailures = ['address_not_allowed', 'not_signed', 'timed_out', 'unreachable'] as const;

/** Why a webhook got no answer. */
export type DeliveryFailure = (typeof deliveryFailures)[number];
