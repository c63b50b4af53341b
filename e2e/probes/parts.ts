/** CSS variables, as a partner's accent brings them. */
export type Look = Readonly<Record<string, string>>;

/** A part that has to be seen, and what it is seen against. Colours are written `rgb(…)`. */
export type Part = {
  readonly look: Look;
  readonly name: string;
  readonly colour: string;
  readonly ground: string;
};

/**
 * In the page, after a key has been pressed in it: the edges of what `selector` finds, and the ring of every control
 * that has the focus, in each of these looks. Only a browser knows what a rule has come to.
 */
export function measureParts({
  looks,
  selector,
}: {
  readonly looks: readonly Look[];
  readonly selector: string;
}): Part[] {
  function groundOf(element: Element): string {
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (backgroundColor.startsWith('rgb(')) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }

  /** What of the part is seen at its edge: the line, or the fill where there is none. Nothing looks as its ground. */
  function edgeOf(element: Element, ground: string): string {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
    const line = Number.parseFloat(borderTopWidth) > 0 ? borderTopColor : '';
    return [line, backgroundColor].find((colour) => colour.startsWith('rgb(')) ?? ground;
  }

  function ringOf(element: Element): string | undefined {
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
    return styles.find(({ outlineStyle }) => outlineStyle !== 'none')?.outlineColor;
  }

  const found: Part[] = [];
  for (const look of looks) {
    for (const [name, value] of Object.entries(look)) document.documentElement.style.setProperty(name, value);
    for (const element of document.querySelectorAll(selector)) {
      // What is switched off need not stand out.
      if (element.matches('[aria-disabled="true"], :disabled')) continue;
      const ground = groundOf(element);
      const part = { look, name: element.className || element.id, colour: edgeOf(element, ground) };
      found.push({ ...part, ground });
      // How far a progress has come shows only against what is still to come.
      const rest = element.parentElement?.querySelector(':scope > :not(.on)');
      if (rest && element.matches('.progress > .on')) {
        found.push({ ...part, ground: getComputedStyle(rest).backgroundColor });
      }
    }
    for (const control of document.querySelectorAll<HTMLElement>('button, a[href], summary, input, select')) {
      if (control.getClientRects().length === 0 || control.matches(':disabled, [tabindex="-1"]')) continue;
      control.focus();
      const ground = groundOf(control.closest('.choice') ?? control);
      const colour = ringOf(control) ?? ground;
      found.push({ look, name: `the ring of ${control.className || control.tagName}`, colour, ground });
    }
  }
  return found;
}
