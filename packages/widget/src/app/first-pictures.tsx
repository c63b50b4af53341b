import { signal } from '@preact/signals';
import { locales as allLocales, type Locale } from '@tokencloud/contract/vocabulary';
import { renderToString } from 'preact-render-to-string';
import { locales } from '../locales/index.ts';
import { createTranslate } from '../locales/translate.ts';
import { AppFrame } from '../screens/app-frame.tsx';
import { Connecting } from '../screens/connecting.tsx';
import { screenContextOf } from './screen-context.ts';

/** What a locale's HTML is filled with, so that it can be read before any script runs. */
export type FirstPicture = { readonly title: string; readonly html: string };

async function firstPictureIn(locale: Locale): Promise<FirstPicture> {
  const t = createTranslate(await locales[locale](), locale);
  const context = screenContextOf({
    language: { locale, t },
    view: null,
    device: { kind: 'desktop' },
    presentation: 'overlay',
    now: signal(0),
  });
  const state = { name: 'connecting' } as const;
  const emit = () => undefined;
  const html = renderToString(
    <AppFrame context={context} flowState={state} connection="connected" emit={emit}>
      <Connecting state={state} context={context} emit={emit} />
    </AppFrame>,
  );
  return { title: t('app.title'), html };
}

/**
 * The widget's first picture in every language. For the build, never for a browser; awaited as the module is
 * evaluated, because the build's module runner loads nothing more once that is done.
 */
export const firstPictures: ReadonlyMap<Locale, FirstPicture> = new Map(
  await Promise.all(allLocales.map(async (locale) => [locale, await firstPictureIn(locale)] as const)),
);
