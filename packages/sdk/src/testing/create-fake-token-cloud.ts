import type { Outcome } from '@tokencloud/contract/vocabulary';
import { checkOptions } from '../check-options.ts';
import { getToken } from '../held-token.ts';
import type { TokenCloud } from '../index.ts';
import type { VerifyOptions } from '../verify-options.ts';
import { storyOf, type FakeScenario } from './fake-story.ts';
import { openFakeWidget, type FakeStep, type FakeWidget } from './fake-widget.ts';

/** A `TokenCloud` for your own tests: nothing is drawn, nothing is fetched, and the test says when what happens. */
export type FakeTokenCloud = {
  /** In place of the real one. */
  readonly TokenCloud: typeof TokenCloud;
  /** What the next widget plays. The one that is open goes on as it began. */
  readonly play: (scenario: FakeScenario) => void;
  /**
   * Lets the next thing happen, once the page's token is there.
   * @returns what it was; null where no widget is open (any more).
   */
  readonly next: () => Promise<FakeStep | null>;
  /** Lets everything happen that is left. @returns all of it, in order. */
  readonly playToEnd: () => Promise<readonly FakeStep[]>;
  /** Closes the widget, as the person does. */
  readonly close: () => void;
  /** Whether a widget is open. */
  readonly isOpen: () => boolean;
  /** The options of every `verify()` so far, the first one's first. */
  readonly calls: readonly VerifyOptions[];
};

/**
 * Makes one. It checks options and tokens, joins calls, and obeys `signal` as the real one does.
 *
 * @param scenario what its widgets play. Default `submitted`.
 * @example
 * const fake = createFakeTokenCloud('submitted');
 * const outcome = fake.TokenCloud.verify({ clientToken: fakeClientToken });
 * await fake.playToEnd();
 * expect(await outcome).toMatchObject({ status: 'submitted' });
 */
export function createFakeTokenCloud(scenario: FakeScenario = 'submitted'): FakeTokenCloud {
  let story = storyOf(scenario);
  let widget: FakeWidget | undefined;
  const calls: VerifyOptions[] = [];

  const verify = async (options: VerifyOptions): Promise<Outcome> => {
    checkOptions(options);
    const { clientToken, signal, onEvent } = options;
    calls.push(options);
    signal?.throwIfAborted();
    const joined = (widget ??= openFakeWidget(
      story,
      getToken(clientToken).then(([, verificationId]) => verificationId),
      () => {
        widget = undefined;
      },
    ));
    // What a caller throws becomes a rejection of its own, as with the real one.
    const tell = async (event: Parameters<NonNullable<typeof onEvent>>[0]) => onEvent?.(event);
    joined.callers.add(tell);
    return new Promise((resolve, reject) => {
      joined.result.then(resolve, reject);
      signal?.addEventListener('abort', () => {
        joined.callers.delete(tell);
        // As fetch: whatever the page has aborted with.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        reject(signal.reason);
        // One task later, because React's StrictMode leaves and joins again in one task.
        setTimeout(() => joined.callers.size > 0 || joined.close(), 0);
      });
    });
  };

  const next = async (): Promise<FakeStep | null> => (await widget?.next()) ?? null;
  return {
    TokenCloud: { verify, preload: () => {} },
    play: (another) => {
      story = storyOf(another);
    },
    next,
    async playToEnd() {
      const steps: FakeStep[] = [];
      for (let step = await next(); step !== null; step = await next()) steps.push(step);
      return steps;
    },
    close: () => widget?.close(),
    isOpen: () => widget !== undefined,
    calls,
  };
}
