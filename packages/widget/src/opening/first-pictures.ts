import { locales as allLocales, type Locale } from '@tokencloud/contract/vocabulary';
import { renderToString } from 'preact-render-to-string';
import { loadLanguage } from '../locales/language.ts';
import { openingPicture } from '../opening/opening-picture.ts';

/** What a locale's HTML is filled with, so that it can be read before any script runs. */
export type FirstPicture = {
  readonly title: string;
  readonly html: string;
  /** What is said where the script does not come. */
  readonly trouble: string;
};

async function firstPictureIn(locale: Locale): Promise<FirstPicture> {
  const language = await loadLanguage(locale);
  if (language === null) throw new Error(`There are no messages in ${locale}.`);
  const nothing = { view: null, presses: [], connection: 'connected', emit: () => undefined } as const;
  const html = renderToString(openingPicture({ language, presentation: 'overlay', ...nothing }));
  return { title: language.t('app.title'), html, trouble: language.t('frame.reconnecting') };
}

/**
 * The widget's first picture in every language. For the build, never for a browser; awaited as the module is
 * evaluated, because the build's module runner loads nothing more once that is done.
 */
export const firstPictures: ReadonlyMap<Locale, FirstPicture> = new Map(
  await Promise.all(allLocales.map(async (locale) => [locale, await firstPictureIn(locale)] as const)),
);
