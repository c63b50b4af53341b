import type { Outcome, WidgetEvent } from '@tokencloud/contract/vocabulary';
import { TokenCloudError } from '../token-cloud-error.ts';
import { endOf, type FakeStory } from './fake-story.ts';

/** One thing that has happened: an event, or an error that ended the widget. */
export type FakeStep = WidgetEvent | { readonly type: 'error'; readonly code: TokenCloudError['code'] };

/** Who is told of events. */
type Caller = (event: WidgetEvent) => unknown;

/** A widget that nobody sees. */
export type FakeWidget = {
  readonly result: Promise<Outcome>;
  readonly callers: Set<Caller>;
  /** Lets the next thing happen. @returns null where the widget has ended. */
  readonly next: () => Promise<FakeStep | null>;
  /** As the person closes it. */
  readonly close: () => void;
};

/**
 * Opens one. It ends as the real one does: everybody is told `closed`, then the promise settles, unless it had its
 * result before.
 * @param token the id of the verification that the page's token is for.
 * @param onEnd called once, before anybody hears of it.
 */
export function openFakeWidget(story: FakeStory, token: Promise<string>, onEnd: () => void): FakeWidget {
  let resolve!: (outcome: Outcome) => void;
  let reject!: (error: unknown) => void;
  // A promise calls its executor at once, so both are there on the next line.
  const result = new Promise<Outcome>((...settlers) => {
    [resolve, reject] = settlers;
  });
  const callers = new Set<Caller>();
  const events = [...story.events];
  let isOpen = true;
  let knownId: string | null = null;

  const tell = (event: WidgetEvent): WidgetEvent => {
    for (const caller of callers) caller(event);
    return event;
  };
  const end = (settle: () => void): WidgetEvent => {
    isOpen = false;
    onEnd();
    const closed = tell({ type: 'closed' });
    callers.clear();
    settle();
    return closed;
  };
  // A page that awaits nothing more has said so by leaving.
  result.catch(() => {});
  const ready = token.then(
    (verificationId) => {
      knownId = verificationId;
      return verificationId;
    },
    (error: unknown) => {
      if (isOpen) end(() => reject(error));
      return null;
    },
  );

  return {
    result,
    callers,
    close: () => {
      if (isOpen) end(() => resolve({ status: 'closed', verificationId: knownId }));
    },
    async next() {
      const verificationId = await ready;
      if (!isOpen || verificationId === null) return null;
      const event = events.shift();
      if (event !== undefined) {
        tell(event);
        if (event.type === 'submitted') resolve({ status: 'submitted', verificationId });
        return event;
      }
      const last = endOf(story, verificationId);
      if (last.kind === 'outcome') return end(() => resolve(last.outcome));
      end(() => reject(new TokenCloudError(last.code)));
      return { type: 'error', code: last.code };
    },
  };
}
