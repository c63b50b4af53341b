/**
 * What can come between a phone and its submission from elsewhere, as test mode can let it happen. Wire value; the one
 * list. `phone_late`: the code's ten minutes are over, or those of the phone that has it. `phone_replaced`: the page
 * asks for another phone. `canceled`: the person cancels on the page. `expired`: the verification's 24 hours are over.
 */
export const interruptions = ['phone_late', 'phone_replaced', 'canceled', 'expired'] as const;

/** An interruption. */
export type Interruption = (typeof interruptions)[number];
