/**
 * In the page, after a key has been pressed in it: controls whose focus cannot be seen, because there is no ring or
 * something cuts it off at a side (WCAG 2.4.7).
 */
export function findHiddenFocus(): string[] {
  const controls = 'button, a[href], summary, input, select, textarea';

  /** A control may let its `::after` be pressed and ringed, where that covers a whole card. */
  function ringOf(element: Element): CSSStyleDeclaration | undefined {
    return [getComputedStyle(element), getComputedStyle(element, '::after')].find(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    );
  }

  function isCut(element: Element, reach: number): boolean {
    const { left, right } = element.getBoundingClientRect();
    const sides = [{ left: 0, right: document.documentElement.clientWidth }];
    for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') sides.push(box.getBoundingClientRect());
    }
    // Fractions of a pixel are roundings.
    return sides.some((side) => left - reach < side.left - 0.5 || right + reach > side.right + 0.5);
  }

  const findings: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    if (element.getClientRects().length === 0 || element.matches(':disabled, [tabindex="-1"]')) continue;
    element.focus();
    const name = element.textContent.trim() || element.getAttribute('aria-label') || element.id;
    const ring = ringOf(element);
    if (ring === undefined) {
      findings.push(`${name}: no ring`);
      continue;
    }
    const reach = Number.parseFloat(ring.outlineOffset) + Number.parseFloat(ring.outlineWidth);
    if (isCut(element.closest('.choice') ?? element, reach)) findings.push(`${name}: its ring is cut off`);
  }
  return findings;
}
