import type { WidgetParts } from '../app/widget-parts.ts';
import { NoHost } from '../channel/connection.ts';
import type { Host } from '../channel/host.ts';
import { introductionAtFirst } from '../flow/introduction.ts';
import { loadLanguage } from '../locales/language.ts';
import { keepTrying } from '../ui/keep-trying.ts';
import type { HostOpener, TakeOver } from './handover.ts';
import { createOpeningStage } from './opening-stage.ts';
import { readFirstView } from './read-first-view.ts';

/** What an opening is made of. */
export type OpeningParts = WidgetParts & {
  /** Rejects with `NoHost` where nobody is around the page. */
  readonly connectHost: (signal: AbortSignal) => Promise<Host>;
  /** Ends what the page has done by itself until it is drawn. */
  readonly takePage: () => void;
  /** Fetches the rest of the widget. */
  readonly loadRest: () => Promise<TakeOver>;
};

/**
 * Opens a widget with as little as possible: connects the host, reads the session once, shows the introduction, and
 * fetches the rest while it is read. Whatever else there is to be seen is the rest's: it gets the page as it is.
 */
export async function openWidget(parts: OpeningParts): Promise<void> {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  try {
    await open(parts, await parts.connectHost(signal), lifetime);
  } catch (error) {
    if (!(error instanceof NoHost)) throw error;
    // Nobody to tell: the rest has the words for the person.
    await skipOpening(parts, () => Promise.reject(error));
  }
}

/** Leaves everything to the rest; the picture in the HTML stays until it is here. */
export async function skipOpening(
  { loadRest, ...parts }: WidgetParts & Pick<OpeningParts, 'loadRest'>,
  openHost: HostOpener,
): Promise<void> {
  const lifetime = new AbortController();
  const takeOver = await keepTrying(loadRest, lifetime.signal);
  const nothing = { language: null, view: null, presses: [] };
  await takeOver?.({ parts, host: openHost, lifetime, ...nothing });
}

/** Shows what can be shown, and hands over as soon as the rest is here. */
async function open(parts: OpeningParts, host: Host, lifetime: AbortController): Promise<void> {
  const stage = createOpeningStage({ ...parts, host, lifetime });
  const reading = readFirstView(parts, host, lifetime.signal);
  const firstLocale = host.locale ?? parts.htmlLocale;
  const firstLanguage = await loadLanguage(firstLocale);
  if (firstLanguage !== null) stage.show(firstLanguage, null, 'connected');
  const view = await reading;
  // The host page's choice wins over the mint's, which wins over the one that the HTML was served in.
  const locale = host.locale ?? view?.locale ?? parts.htmlLocale;
  const language = locale === firstLocale ? firstLanguage : await loadLanguage(locale);
  if (language !== null && view !== null && introductionAtFirst(view) !== null && !lifetime.signal.aborted) {
    stage.show(language, view, 'connected');
    // What nobody sees has not opened yet: the rest tells when it does.
    if (host.shown === null) host.tell({ type: 'opened' });
  }
  const onTrouble = () => language && stage.show(language, view, 'reconnecting');
  const takeOver = await keepTrying(parts.loadRest, lifetime.signal, { onTrouble });
  stage.end();
  // Without a language nothing was shown of the view: the rest then begins at the beginning.
  await takeOver?.({ parts, host, language, view: language && view, presses: stage.presses, lifetime });
}
