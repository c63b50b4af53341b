import { hostedGrantSchema } from '@tokencloud/contract/schemas';
import { shapeOf } from './shape-of.ts';

// As shapes.ts, for what only the hosted page reads.

/** What the hosted page gets for its link code. */
export const hostedGrantShape = shapeOf(hostedGrantSchema);
