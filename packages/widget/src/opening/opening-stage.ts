import type { SessionView } from '@tokencloud/contract/schemas';
import { render } from 'preact';
import type { WidgetParts } from '../app/widget-parts.ts';
import { attachHost } from '../channel/attach-host.ts';
import { closeHost } from '../channel/close-host.ts';
import type { Host } from '../channel/host.ts';
import type { Connection } from '../flow/state.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import { speak, type Language } from '../locales/language.ts';
import { applyAppearance } from '../ui/appearance.ts';
import { openingPicture } from './opening-picture.ts';

/** The page while the rest of the widget is not here. */
export type OpeningStage = {
  /** Draws; without a view the introduction names no partner and cannot be continued. */
  readonly show: (language: Language, view: SessionView | null, connection: Connection) => void;
  /** What the person has done, in order. */
  readonly presses: readonly PersonEvent[];
  /** Lets go of the page, as it is, for the rest to take. */
  readonly end: () => void;
};

/** What a stage is made of. */
export type StageParts = Pick<WidgetParts, 'page' | 'root'> & {
  readonly host: Host;
  readonly lifetime: AbortController;
  /** Ends what the page has done by itself until it is drawn. */
  readonly takePage: () => void;
};

/** Makes the stage of an opening: it draws, remembers what is pressed, and can close. */
export function createOpeningStage({ page, root, host, lifetime, takePage }: StageParts): OpeningStage {
  const stage = new AbortController();
  const { signal } = stage;
  const presses: PersonEvent[] = [];
  let redraw = () => {};

  const close = () =>
    closeHost(
      host,
      { outcomeOf: (verificationId) => ({ status: 'closed', verificationId }), returnUrl: null },
      lifetime,
    );
  const emit = (event: PersonEvent) => {
    if (event.type === 'closePressed') close();
    else presses.push(event);
    redraw();
  };

  lifetime.signal.addEventListener('abort', () => stage.abort());
  applyAppearance(page.document.documentElement, host.appearance);
  attachHost({ page, root, host, onClose: close }, signal);

  return {
    presses,
    end: () => {
      takePage();
      stage.abort();
    },
    show: (language, view, connection) => {
      takePage();
      speak(page.document, language);
      redraw = () => {
        if (signal.aborted) return;
        const { presentation } = host;
        render(openingPicture({ language, presentation, view, presses, connection, emit }), root);
      };
      redraw();
    },
  };
}
