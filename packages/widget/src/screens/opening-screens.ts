import { Connecting } from './connecting.tsx';
import { Introduction } from './introduction.tsx';
import type { Screens } from './screen.ts';

/** What can be seen before the rest of the widget is here. */
export const openingScreens: Pick<Screens, 'connecting' | 'introduction'> = {
  connecting: Connecting,
  introduction: Introduction,
};
