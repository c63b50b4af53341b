import type { SessionView } from '@tokencloud/contract/schemas';

/** The moment on the server's clock at which the same view begins to look different: its code ends. */
export function deadlineOf({ handoff }: SessionView): number | null {
  return handoff === null ? null : Date.parse(handoff.expires_at);
}
