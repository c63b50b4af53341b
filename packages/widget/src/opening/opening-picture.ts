import type { SessionView } from '@tokencloud/contract/schemas';
import type { Presentation } from '@tokencloud/contract/vocabulary';
import type { VNode } from 'preact';
import { screenContextOf } from '../app/screen-context.ts';
import { introductionAtFirst } from '../flow/introduction.ts';
import type { Connection } from '../flow/state.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import type { Language } from '../locales/language.ts';
import { openingScreens } from '../screens/opening-screens.ts';
import { pictureOf } from '../screens/picture.tsx';

/** What the opening draws from. */
export type OpeningPictureParts = {
  readonly language: Language;
  readonly presentation: Presentation;
  readonly view: SessionView | null;
  readonly presses: readonly PersonEvent[];
  readonly connection: Connection;
  readonly emit: (event: PersonEvent) => void;
};

/** What is seen before the rest of the widget is here: the introduction, or its picture without the partner. */
export function openingPicture({
  language,
  presentation,
  view,
  presses,
  connection,
  emit,
}: OpeningPictureParts): VNode {
  const introduction = view === null ? null : introductionAtFirst(view);
  const isContinuing = presses.some(({ type }) => type === 'continuePressed');
  return pictureOf({
    screens: openingScreens,
    state: introduction === null ? { name: 'connecting' } : { ...introduction, isContinuing },
    // These two screens look the same on every device, and at every time.
    context: screenContextOf({
      language,
      view,
      presentation,
      device: { kind: 'desktop' },
      now: { peek: () => 0, subscribe: () => () => undefined },
    }),
    connection,
    emit,
  });
}
