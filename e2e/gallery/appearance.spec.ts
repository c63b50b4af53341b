import { radii } from '@tokencloud/contract/vocabulary';
import { axeFindingsAlone } from '../stage/axe.ts';
import { allFixtures } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';

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
        findings.push(...(await axeFindingsAlone(page, `${nameOf(fixture)}, ${colorScheme}`)));
      }
    }
    expect(findings).toEqual([]);
  });
}
