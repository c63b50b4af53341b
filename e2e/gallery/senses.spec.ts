import { findMissingEdges } from '../probes/edges.ts';
import { findMotion } from '../probes/motion.ts';
import { findSmallTargets } from '../probes/targets.ts';
import { fixtureGroups } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';
import { localeRuns } from '../stage/languages.ts';

for (const { language, tag } of localeRuns(['en'])) {
  for (const [state, fixtures] of fixtureGroups) {
    test(
      `every control of ${state} in ${language} is at least 44 px, with an edge in forced colours, and nothing moves where motion is not wanted`,
      { tag },
      async ({ page, gallery }) => {
        test.setTimeout(20_000 + fixtures.length * 3_000);
        const findings: string[] = [];
        for (const fixture of fixtures) {
          const note = (found: readonly string[]) =>
            findings.push(...found.map((finding) => `${nameOf(fixture)}: ${finding}`));
          await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
          await gallery.show(fixture, { language });
          note(await page.evaluate(findMissingEdges, 'button, a[href], [role="tab"]'));
          note(await page.evaluate(findMotion));
          await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
          for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            note(await page.evaluate(findSmallTargets));
          }
        }
        expect(findings).toEqual([]);
      },
    );
  }
}
