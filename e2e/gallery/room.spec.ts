import type { Page } from '@playwright/test';
import { findOverflow } from '../probes/overflow.ts';
import { findUntranslated } from '../probes/untranslated.ts';
import { fixtureGroups } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';
import { lengthRuns } from '../stage/languages.ts';

// WCAG 1.4.10 asks for 320 px, which is also a window of 1280 at 400 %, or a small phone's 640 device pixels at 200 %.
test.use({ viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 });

/** What WCAG 1.4.12 lets people set: nothing may be lost by it. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** WCAG 1.4.4: letters of twice the size, set in the browser, on a small desktop window. */
const LARGE_TEXT = 'html { font-size: 200% }';

/** Names, numbers and addresses that are the same in every language, and what the browser itself puts into words. */
const plain = [
  'Example (Savings|Outfitters)',
  'Account ending 4821',
  '[0-9A-Z]( [0-9A-Z,])+',
  '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]',
  '[0-9]+ (minutes|days|hours)',
  '[0-9]+:[0-9]{2}.(AM|PM)',
  '(https://)?verify\\.example(/h/[\\w-]{22})?',
  '0{20,}',
  'Pixel',
];

/** Unfolds everything, with what is fetched only then. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect(page.locator('.disclosure-body:empty, [aria-busy="true"]')).toHaveCount(0);
}

/** Looks again with a style on top of everything. */
async function overflowWith(page: Page, style: string): Promise<string[]> {
  const added = await page.addStyleTag({ content: style });
  const findings = await page.evaluate(findOverflow);
  await added.evaluate((element) => (element as Element).remove());
  return findings;
}

for (const { language, tag } of lengthRuns) {
  for (const [state, fixtures] of fixtureGroups) {
    test(
      `nothing of ${state} in ${language} is cut off at 320 px, nor with wide or large letters`,
      { tag },
      async ({ page, gallery }) => {
        test.setTimeout(20_000 + fixtures.length * 4_000);
        const findings: string[] = [];
        for (const fixture of fixtures) {
          await gallery.show(fixture, { language });
          await unfold(page);
          const note = (looked: string, found: readonly string[]) =>
            findings.push(...found.map((finding) => `${nameOf(fixture)}, ${looked}: ${finding}`));
          if (language === 'pseudo') note('plain', await page.evaluate(findUntranslated, plain));
          note('320 px', await page.evaluate(findOverflow));
          note('wide letters', await overflowWith(page, TEXT_SPACING));
          await page.setViewportSize({ width: 640, height: 640 });
          note('large letters', await overflowWith(page, LARGE_TEXT));
          await page.setViewportSize({ width: 320, height: 640 });
        }
        expect(findings).toEqual([]);
      },
    );
  }
}
