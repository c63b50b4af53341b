import '../entry.css';
import './gallery.css';
import { render } from 'preact';
import { loadLocale } from '../locales/index.ts';
import { createTranslate } from '../locales/translate.ts';
import { applyAppearance } from '../ui/appearance.ts';
import { AllFixtures } from './all-fixtures.tsx';
import { fixtures, type AnyFixture } from './fixtures.ts';
import { readGalleryQuery } from './gallery-query.ts';
import { SingleFixture } from './single-fixture.tsx';

const query = readGalleryQuery(location.search);
const root = document.getElementById('app');
if (root === null) throw new Error('gallery.html has no #app.');

document.documentElement.lang = query.locale;
applyAppearance(document.documentElement, {
  theme: query.theme,
  radius: query.radius,
  accent: query.accent ?? undefined,
});

const all: readonly AnyFixture[] = Object.values(fixtures).flat();
const fixture = all.find(({ state, variant }) => state.name === query.state && variant === query.variant);
if (fixture === undefined) {
  render(<AllFixtures query={query} />, root);
} else {
  const t = createTranslate(await loadLocale(query.locale), query.locale);
  render(<SingleFixture fixture={fixture} query={query} t={t} />, root);
}
