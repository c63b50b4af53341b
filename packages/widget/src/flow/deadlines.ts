import type { SessionView } from '@tokencloud/contract/schemas';
import { quietAt } from './handoff-state-of.ts';

/** The moments on the server's clock at which the same view begins to look different. */
export function deadlinesOf(view: SessionView): readonly number[] {
  const { handoff, phone } = view;
  const deadlines: number[] = [];
  if (handoff !== null) deadlines.push(Date.parse(handoff.expires_at));
  if (handoff !== null && phone !== null) deadlines.push(quietAt(phone));
  return deadlines;
}
