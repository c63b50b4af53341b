import * as z from 'zod/mini';
import { problems, type ProblemCode } from '../vocabulary/index.ts';

// The keys of a literal object are exactly its type's keys; Object.keys forgets that.
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** An error of the HTTP API: RFC 9457 `application/problem+json` with this product's members. */
export const problemSchema = z.object({
  /** `urn:tokencloud:problem:<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** A sentence that says what to do. */
  detail: z.string(),
  /** Names the request in the server's log. */
  request_id: z.string(),
  /** Whether the same request can succeed later. */
  retryable: z.boolean(),
  /** `invalid_request`: what is wrong with which field. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** `pairing_wrong`: tries that are left before the attempt ends. */
  tries_left: z.optional(z.int()),
});

/** An error of the HTTP API. */
export type Problem = z.infer<typeof problemSchema>;
