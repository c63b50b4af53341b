import type { WidgetMessage } from '@tokencloud/contract/channel';
import { isErrorCode, isHeight, isOutcome, isWidgetEvent, variantOf } from './guards.ts';

/** Every guard at its place in a message, as `openWidget` uses them, for tests. */
export const isWidgetMessage = (message: unknown): boolean =>
  variantOf<WidgetMessage, 'kind'>('kind', message, {
    token_needed: () => true,
    event: ({ event }) => isWidgetEvent(event),
    resize: ({ height }) => isHeight(height),
    close: ({ outcome }) => isOutcome(outcome),
    failed: ({ code }) => isErrorCode(code),
  });
