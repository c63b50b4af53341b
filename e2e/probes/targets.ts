/** In the page: controls that are smaller than 44 by 44 CSS pixels (WCAG 2.2 criterion 2.5.5, stricter than AA). */
export function findSmallTargets(): string[] {
  const SIZE = 44;
  const controls = 'button, a[href], summary, input, select, textarea, label:has(input), [role="tab"]';

  function isPressable(element: Element, x: number, y: number): boolean {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element === hit || element.contains(hit));
  }

  /** Some controls take presses beyond their own box: the square of the size around their middle has to be theirs. */
  function takesPressesAround(element: Element): boolean {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y, reach] = [left + width / 2, top + height / 2, SIZE / 2 - 1];
    return [x - reach, x + reach].every((x) =>
      [y - reach, y + reach].every((y) => isPressable(element, x, y)),
    );
  }

  const findings: string[] = [];
  for (const element of document.querySelectorAll(controls)) {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    // A box in its label is pressed by the label, which is measured itself.
    if (element.matches('label input')) continue;
    const isLarge = width >= SIZE && height >= SIZE;
    if (isLarge || takesPressesAround(element)) continue;
    const name = element.textContent.trim() || element.getAttribute('aria-label') || element.id;
    findings.push(`${name}: ${Math.round(width)} × ${Math.round(height)}`);
  }
  return findings;
}
