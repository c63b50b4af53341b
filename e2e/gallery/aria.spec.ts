import { readdirSync } from 'node:fs';
import type { AnyFixture } from '../../packages/widget/src/gallery/fixture.ts';
import { allFixtures, fixtureGroups } from '../stage/fixture-list.ts';
import { expect, nameOf, test } from '../stage/gallery.ts';

// What a screen reader gets of each screen, as files that a reviewer reads. After a change of texts:
// `pnpm --filter @tokencloud/e2e gallery aria --update-snapshots=all`, and look at the difference.

/** Playwright allows no underscore there. */
function fileOf(fixture: AnyFixture): string {
  return `${nameOf(fixture).replaceAll('_', '-')}.aria.yml`;
}

for (const [state, fixtures] of fixtureGroups) {
  test(`${state} is to assistive technology what its snapshots say`, async ({ page, gallery }) => {
    test.setTimeout(20_000 + fixtures.length * 2_000);
    for (const fixture of fixtures) {
      await gallery.show(fixture);
      await expect
        .soft(page.locator('.frame'))
        .toMatchAriaSnapshot({ name: fileOf(fixture), timeout: 1_000 });
    }
  });
}

test('there is no snapshot of what is no longer shown', () => {
  const files = readdirSync(new URL('snapshots', import.meta.url)).sort();
  expect(files).toEqual(allFixtures.map(fileOf).sort());
});
