import { axeFindingsAlone } from '../stage/axe.ts';
import { fixtureGroups } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';
import { localeRuns } from '../stage/languages.ts';

for (const { language, tag } of localeRuns(['en', 'zh-CN'])) {
  // The colours are the same in every language.
  const colorSchemes = language === 'en' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const [state, fixtures] of fixtureGroups) {
    test(
      `axe finds nothing on ${state} in ${language}, ${colorSchemes.join(' and ')}`,
      { tag },
      async ({ page, gallery }) => {
        test.setTimeout(20_000 + fixtures.length * 5_000);
        const findings: string[] = [];
        for (const fixture of fixtures) {
          await page.emulateMedia({ colorScheme: 'light' });
          await gallery.show(fixture, { language });
          for (const colorScheme of colorSchemes) {
            await page.emulateMedia({ colorScheme });
            const looked = colorScheme === 'light' ? 'everything' : 'colours';
            findings.push(...(await axeFindingsAlone(page, `${nameOf(fixture)}, ${colorScheme}`, looked)));
          }
        }
        expect(findings).toEqual([]);
      },
    );
  }
}
