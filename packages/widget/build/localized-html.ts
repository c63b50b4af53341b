import { fileURLToPath } from 'node:url';
import { locales, type Locale } from '@tokencloud/contract/vocabulary';
import { build, runnerImport, type Plugin, type Rolldown } from 'vite';
import type { FirstPicture } from '../src/opening/first-pictures.ts';

type PictureModule = { readonly firstPictures: ReadonlyMap<Locale, FirstPicture> };

/**
 * Emits one HTML per language instead of index.html: its `lang` and title, the first picture drawn in it, and its
 * messages' chunk fetched together with the script.
 */
export function localizedHtml(): Plugin {
  return {
    name: 'localized-html',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => replaceOnce(html, /<!-- The build puts it.*?-->\s*<script[^>]*><\/script>\s*/, ''),
    },
    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build has made no index.html to localize.');
      const lines = inlineScript(inlineStyle(String(page.source), bundle), await earlyScript());
      const template = lines.replaceAll(/>\n\s*</g, '><');
      const { module } = await runnerImport<PictureModule>(pathOf('../src/opening/first-pictures.ts'), {
        configFile: false,
        logLevel: 'warn',
        // The runner must have its own Preact for everything, or hooks of one meet components of another.
        ssr: { noExternal: true },
      });
      for (const locale of locales) {
        const picture = module.firstPictures.get(locale);
        if (picture === undefined) throw new Error(`There is no first picture in ${locale}.`);
        const source = localize(template, { locale, picture, chunk: chunkOf(bundle, locale) });
        this.emitFile({ type: 'asset', fileName: `${locale}.html`, source });
      }
      delete bundle['index.html'];
    },
  };
}

type Localization = { readonly locale: Locale; readonly picture: FirstPicture; readonly chunk: string };

function localize(template: string, { locale, picture, chunk }: Localization): string {
  const changes: readonly (readonly [from: string | RegExp, to: string])[] = [
    ['<html lang="en">', `<html lang="${locale}" data-trouble="${picture.trouble}">`],
    [/<title>[^<]*<\/title>/, `<title>${picture.title}</title>`],
    ['</head>', `<link rel="modulepreload" crossorigin href="/widget/${chunk}"></head>`],
    ['<div id="app"></div>', `<div id="app">${picture.html}</div>`],
  ];
  return changes.reduce((html, [from, to]) => replaceOnce(html, from, to), template);
}

/** What runs before the widget's script is here, as one classic script. */
async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome91', 'ios14.5'],
      minify: 'terser',
      modulePreload: false,
      rolldownOptions: { input: pathOf('../src/early.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('The early script was not built.');
  return output.output[0].code.trim();
}

/** As far ahead as can be, so that it runs before anything else has come. */
function inlineScript(html: string, code: string): string {
  return replaceOnce(
    html,
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />\n    <script>${code}</script>`,
  );
}

/** The opening's style sheet in the page itself: what can be read is then painted by the first answer. */
function inlineStyle(html: string, bundle: Rolldown.OutputBundle): string {
  const sheet = Object.values(bundle).find(({ fileName }) => /^assets\/entry-.*\.css$/.test(fileName));
  if (sheet?.type !== 'asset') throw new Error('The build has made no style sheet for the opening.');
  delete bundle[sheet.fileName];
  return replaceOnce(html, /<link rel="stylesheet"[^>]*>/, `<style>${String(sheet.source).trim()}</style>`);
}

/** Replaces what must be there: a template that has changed its form fails the build, not the page. */
function replaceOnce(html: string, from: string | RegExp, to: string): string {
  const result = html.replace(from, () => to);
  if (result === html && !html.includes(to)) throw new Error(`index.html has no ${String(from)}`);
  return result;
}

function chunkOf(bundle: Rolldown.OutputBundle, locale: Locale): string {
  const source = pathOf(`../src/locales/${locale}.ts`);
  const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === source);
  if (chunk === undefined) throw new Error(`The build has made no chunk for ${locale}.`);
  return chunk.fileName;
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
