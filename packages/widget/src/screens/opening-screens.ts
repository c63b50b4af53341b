import { Introduction } from './introduction.tsx';
import type { Screens } from './screen.ts';

/** What can be seen before the rest of the widget is here. One screen, so that what is drawn of it once is kept. */
export const openingScreens: Pick<Screens, 'connecting' | 'introduction'> = {
  connecting: Introduction,
  introduction: Introduction,
};
