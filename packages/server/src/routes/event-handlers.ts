import { eventIdPattern } from '@tokencloud/contract/vocabulary';
import { ProblemError } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import type { Caller, RouteHandlers } from './route-handler.ts';

/** The webhook log of a partner. */
export function eventHandlers({
  events,
  wakeDispatcher,
}: Services): RouteHandlers<'listEvents' | 'redeliverEvent'> {
  const ownerOf = ({ partner, mode }: Caller['secret_key']) => ({ partnerId: partner.id, mode });
  return {
    listEvents: async ({ caller, query }) => ({
      body: await events.list(ownerOf(caller), query.cursor),
    }),
    async redeliverEvent({ id, caller }) {
      const isThere = eventIdPattern.test(id) && (await events.redeliver(id, ownerOf(caller)));
      const event = isThere ? await events.read(id, ownerOf(caller)) : undefined;
      if (event === undefined) throw new ProblemError('not_found');
      wakeDispatcher();
      return { body: event };
    },
  };
}
