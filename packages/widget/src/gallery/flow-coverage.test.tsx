import { readFileSync } from 'node:fs';
import { locales, type Locale } from '@tokencloud/contract/vocabulary';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { loadLocale } from '../locales/index.ts';
import { wechatGuides } from '../locales/wechat-guide/wechat-guide.ts';
import { GuideText } from '../screens/handoff/wechat-guide-text.tsx';
import type { AnyFixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';
import { renderFixture } from './render-fixture.tsx';

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

type Row = {
  readonly said: string;
  readonly screen: string;
  readonly words: readonly string[];
  readonly journey: string;
};

/** The rows of every table of the document, without the heads. */
const rows: readonly Row[] = read('docs/flow-coverage.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (the guide says|-)/.test(line))
  .map((line) => {
    const [said = '', screen = '', words = '', journey = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      said,
      screen: screen.replaceAll('`', ''),
      words: [...words.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ''),
      journey,
    };
  });

const all: readonly AnyFixture[] = Object.values(fixtures).flat();

/** A text as markup: what stands between its placeholders, in order, whatever is filled in. */
function asPattern(text: string): RegExp {
  // Preact escapes these in text, and nothing else.
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const parts = escaped
    .split(/\s*\{\w+\}\s*/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(parts.join('[^<]+'));
}

/** The value at a path such as `steps.3`. */
function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => Object(inner)[key], value);
}

/** The text of an id: of a message, or of the help with WeChat as `guide.steps.3`. */
async function textOf(id: string, locale: Locale): Promise<unknown> {
  if (id.startsWith('guide.')) return valueAt(await wechatGuides[locale](), id.slice('guide.'.length));
  return new Map(Object.entries(await loadLocale(locale))).get(id);
}

async function markupOf(screen: string, locale: Locale): Promise<string> {
  if (screen === 'WeChat help') return renderToString(<GuideText guide={await wechatGuides[locale]()} />);
  const fixture = all.find(({ state, variant }) => `${state.name}/${variant}` === screen);
  if (fixture === undefined) throw new Error(`The gallery has no picture ${screen}.`);
  return renderFixture(fixture, locale);
}

describe.each(locales)('what the guides say, in %s', (locale) => {
  it.each(rows.map((row) => [`${row.said} (${row.screen})`, row] as const))(
    'is on its screen: %s',
    async (_, row) => {
      const markup = await markupOf(row.screen, locale);
      expect(row.words.length).toBeGreaterThan(0);
      for (const id of row.words) {
        const text = await textOf(id, locale);
        expect({ id, text }).toEqual({ id, text: expect.any(String) });
        expect(markup).toMatch(asPattern(String(text)));
      }
    },
  );
});

it('covers both guides', () => {
  expect(rows.length).toBeGreaterThanOrEqual(50);
});

it.each([...new Set(rows.map(({ journey }) => journey))].filter((journey) => journey !== '–'))(
  'is met by a journey: %s',
  (journey) => {
    const [file, title] = journey.split(/: (.*)/);
    expect(read(`e2e/journeys/${file}.spec.ts`)).toContain(title);
  },
);
