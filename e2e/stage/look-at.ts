import type { Page } from '@playwright/test';
import { findMissingEdges } from '../probes/edges.ts';
import { findHiddenFocus } from '../probes/hidden-focus.ts';
import { findMotion } from '../probes/motion.ts';
import { findOverflow } from '../probes/overflow.ts';
import { findSmallInputs } from '../probes/small-inputs.ts';
import { findSmallTargets } from '../probes/targets.ts';
import { axeFindingsAlone } from './axe.ts';
import { weakParts } from './weak-parts.ts';

/** Controls that are boxes; a link in a line of text is told by its colour. */
const BOXES = 'button, a.button, input:not([type="checkbox"], [type="radio"]), select';

/** Those that are told by more than a word or a sign, which are held to more. */
const EDGED = `:is(${BOXES}):not(.button-quiet, .panel-toggle, .app-close)`;

/** 320 px, which is also 640 px at 200 %, and 640 px, which is 1280 px at 200 %. */
const WIDTHS = [320, 640];

/**
 * Everything that makes a page one for everyone, in one pass over what it shows now: room, targets, fields, focus,
 * edges, motion and axe, in both themes. The page is left as wide as it was.
 */
export async function lookAt(page: Page, place: string): Promise<string[]> {
  const findings: string[] = [];
  const note = (looked: string, found: readonly string[]) =>
    findings.push(...found.map((finding) => `${place}, ${looked}: ${finding}`));
  const size = page.viewportSize();

  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    note(`${width} px`, await page.evaluate(findOverflow));
    note(`${width} px`, await page.evaluate(findSmallTargets));
  }
  await page.setViewportSize({ width: 320, height: 844 });
  note('fields', await page.evaluate(findSmallInputs));
  await page.keyboard.press('Shift');
  note('focus', await page.evaluate(findHiddenFocus));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    note(colorScheme, await weakParts(page, EDGED));
    const looked = colorScheme === 'light' ? 'everything' : 'colours';
    findings.push(...(await axeFindingsAlone(page, `${place}, ${colorScheme}`, looked)));
  }
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  note('forced colours', await page.evaluate(findMissingEdges, BOXES));
  note('reduced motion', await page.evaluate(findMotion));
  await page.emulateMedia({ forcedColors: null, reducedMotion: null, colorScheme: null });
  if (size !== null) await page.setViewportSize(size);
  return findings;
}
