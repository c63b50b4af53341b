import { locales, type Locale } from '@tokencloud/contract/vocabulary';
import type { GalleryLanguage } from '../../packages/widget/src/gallery/gallery-query.ts';

/** A language and the tags of its tests: what is tagged `@full` is left to `npm run test:full`. */
type Run<Language extends GalleryLanguage> = { readonly language: Language; readonly tag: string[] };

/** Every locale; those named stand for all in the short run. */
export function localeRuns(quick: readonly Locale[]): readonly Run<Locale>[] {
  return locales.map((language) => ({ language, tag: quick.includes(language) ? [] : ['@full'] }));
}

/** For what depends on how long texts are: the pseudo-language's are the longest, and stand for all. */
export const lengthRuns: readonly Run<GalleryLanguage>[] = [
  { language: 'pseudo', tag: [] },
  ...localeRuns([]),
];
