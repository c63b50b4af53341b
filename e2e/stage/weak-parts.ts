import type { Page } from '@playwright/test';
import { contrast, type Colour } from '../../packages/widget/src/ui/appearance.ts';
import { measureParts, type Look } from '../probes/parts.ts';

/** Least contrast of what has to be seen and is no text, by WCAG 2.2 criterion 1.4.11. */
const PART_CONTRAST = 3;

function colourOf(css: string): Colour {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** Edges and focus rings that are hardly another colour than what they lie on, in any of these looks. */
export async function weakParts(
  page: Page,
  selector: string,
  looks: readonly Look[] = [{}],
): Promise<string[]> {
  // Browsers ring what a script focuses only where the last input was a key.
  await page.keyboard.press('Shift');
  const parts = await page.evaluate(measureParts, { looks, selector });
  return parts.flatMap(({ look, name, colour, ground }) => {
    const seen = contrast(colourOf(colour), colourOf(ground));
    if (seen >= PART_CONTRAST) return [];
    return [`${look['--accent'] ?? 'its own look'}: ${name}, ${colour} on ${ground}: ${seen.toFixed(2)}`];
  });
}
