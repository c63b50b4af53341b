import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Place } from './person.ts';

/** WCAG 2.2 A and AA, as axe names them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

function findingsIn({ violations }: Pick<AxeResults, 'violations'>, place: string): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${place}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What axe finds in a page and in the frames of it, with where it was looking. */
export async function axeFindings(page: Page, place: string): Promise<string[]> {
  return findingsIn(await new AxeBuilder({ page }).withTags(TAGS).analyze(), place);
}

/** The same where a person looks, in whichever engine; frames in it are not looked into. */
export async function axeFindingsAt(place: Place, name: string): Promise<string[]> {
  if (!(await place.run(() => 'axe' in globalThis))) await place.addScript(axe.source);
  const findings = await place.run(async (tags) => {
    // Added by the line above.
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({ runOnly: tags, iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, TAGS);
  return findings.map((finding) => `${name}: ${finding}`);
}

/** What axe looks at: everything, or what a theme or an accent can change. */
export type Looked = 'everything' | 'colours';

const runOnly: Record<Looked, RunOnly> = {
  everything: { type: 'tag', values: TAGS },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** The same in a page that has no frames; several times as fast, for looking at hundreds of them. */
export async function axeFindingsAlone(
  page: Page,
  place: string,
  looked: Looked = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(async (runOnly) => {
    // Made by the line above.
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({ runOnly, resultTypes: ['violations'] });
    return { violations };
  }, runOnly[looked]);
  return findingsIn(results, place);
}
