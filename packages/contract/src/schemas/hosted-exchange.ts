import * as z from 'zod/mini';

/** Body of `POST /v1/hosted/exchange`: the link code from the page's fragment, good for one use. */
export const hostedExchangeBodySchema = z.strictObject({
  link_code: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});
