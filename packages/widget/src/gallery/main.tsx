import '../entry.css';
import './gallery.css';
import { render } from 'preact';
import { loadLocale } from '../locales/index.ts';
import { speak, type Language } from '../locales/language.ts';
import { createTranslate } from '../locales/translate.ts';
import { fetchLater } from '../screens/fetch-later.ts';
import { applyAppearance } from '../ui/appearance.ts';
import { AllFixtures } from './all-fixtures.tsx';
import type { AnyFixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';
import { readGalleryQuery, type GalleryLanguage } from './gallery-query.ts';
import { pseudoLanguage } from './pseudo-language.ts';
import { SingleFixture } from './single-fixture.tsx';

const languages = new Map<GalleryLanguage, Language>();

async function makeLanguage(name: GalleryLanguage): Promise<Language> {
  if (name === 'pseudo') return pseudoLanguage();
  return { locale: name, t: createTranslate(await loadLocale(name), name) };
}

/** The pseudo-language changes what it is made of, so each is made once. */
async function languageOf(name: GalleryLanguage): Promise<Language> {
  const language = languages.get(name) ?? (await makeLanguage(name));
  languages.set(name, language);
  return language;
}

/** Shows what the address says. */
async function showGallery(): Promise<void> {
  const query = readGalleryQuery(location.search);
  const root = document.getElementById('app');
  if (root === null) throw new Error('gallery.html has no #app.');
  applyAppearance(document.documentElement, {
    theme: query.theme,
    radius: query.radius,
    accent: query.accent ?? undefined,
  });
  const all: readonly AnyFixture[] = Object.values(fixtures).flat();
  const fixture = all.find(({ state, variant }) => state.name === query.state && variant === query.variant);
  if (fixture === undefined) {
    render(<AllFixtures query={query} />, root);
    return;
  }
  // Each screen at once as it will be, not what stands in for it while it is fetched.
  const [language] = await Promise.all([languageOf(query.language), fetchLater()]);
  speak(document, language);
  render(<SingleFixture key={location.search} fixture={fixture} query={query} language={language} />, root);
}

// Browser tests go through hundreds of fixtures on one page, which is much faster than a page for each.
addEventListener('popstate', () => void showGallery());
void showGallery();
