import type { WidgetEvent } from '@tokencloud/contract/vocabulary';

/** Those who wait for the one open widget: how each is told. Each is a function of its own. */
export const callers = new Set<(event: WidgetEvent) => unknown>();

/** Tells every caller what happens. */
export const tellCallers = (event: WidgetEvent): void => callers.forEach((tell) => tell(event));
