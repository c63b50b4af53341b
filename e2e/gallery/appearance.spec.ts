import { radii } from '@tokencloud/contract/vocabulary';
import { accentVariables } from '../../packages/widget/src/ui/appearance.ts';
import { findHiddenFocus } from '../probes/hidden-focus.ts';
import { axeFindingsAlone } from '../stage/axe.ts';
import { allFixtures } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';
import { weakParts } from '../stage/weak-parts.ts';

/** One of each kind of part: buttons of every kind, tabs, cards, marks, steps, remarks, the pairing number. */
const shown = allFixtures.filter((fixture) =>
  [
    'introduction-default',
    'choosingDocument-default',
    'handoff-default',
    'handoff-canceling',
    'phoneConnected-pairing',
    'phoneConnected-problem-read_failed',
    'submitted-overlay',
  ].includes(nameOf(fixture)),
);

/** The extremes of an accent: the lightest, the darkest, the most glaring, and greys that fail on either side. */
const accents = ['#ffffff', '#000000', '#ffff00', '#00ff00', '#0000ff', '#ff00ff', '#767676', '#ff6600'];

for (const [index, accent] of accents.entries()) {
  const radius = radii[index % radii.length] ?? 'soft';
  test(`a partner’s accent ${accent} with radius ${radius} leaves everything readable, light and dark`, async ({
    page,
    gallery,
  }) => {
    expect(shown).toHaveLength(7);
    const findings: string[] = [];
    for (const fixture of shown) {
      await gallery.show(fixture, { accent, radius });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        findings.push(...(await axeFindingsAlone(page, `${nameOf(fixture)}, ${colorScheme}`, 'colours')));
      }
    }
    expect(findings).toEqual([]);
  });
}

/** What has to be seen beside its text: edges of controls, the chosen tab, the steps, the number, the progress. */
const parts = [
  '.button.primary',
  '.button.secondary',
  '.choice',
  '[role="tab"][aria-selected="true"]',
  '.progress > .on',
  '.step.done .step-dot',
  '.step.current .step-dot',
  '.pairing-number span',
].join();

/** Accents all over the cube of colours, the same in every run: steps of the golden ratio leave no corner out. */
function manyAccents(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const colour = (index * 0x9e3779) & 0xffffff;
    return `#${colour.toString(16).padStart(6, '0')}`;
  });
}

/** The short run looks at few: that the rules hold for each accent is a property in `appearance.test.ts`. */
const accentRuns = [
  { count: 4, tag: [] },
  { count: 400, tag: ['@full'] },
] as const;

for (const { count, tag } of accentRuns) {
  // The look without an accent is one of them.
  const looks = [{}, ...[...accents, ...manyAccents(count)].map(accentVariables)];
  for (const fixture of shown) {
    test(
      `every part of ${nameOf(fixture)} is seen with ${looks.length} accents, light and dark`,
      { tag: [...tag] },
      async ({ page, gallery }) => {
        test.setTimeout(120_000);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await gallery.show(fixture, { radius: colorScheme === 'light' ? 'soft' : 'round' });
          expect(await weakParts(page, parts, looks)).toEqual([]);
        }
      },
    );
  }
}

for (const radius of radii) {
  test(`the focus is seen whole on every control with radius ${radius}`, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const findings: string[] = [];
    for (const fixture of shown) {
      await gallery.show(fixture, { radius });
      await page.keyboard.press('Shift');
      const found = await page.evaluate(findHiddenFocus);
      findings.push(...found.map((finding) => `${nameOf(fixture)}: ${finding}`));
    }
    expect(findings).toEqual([]);
  });
}
