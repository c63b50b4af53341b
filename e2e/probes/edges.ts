/**
 * In the page, with forced colours on: controls without an edge. There, backgrounds are taken away, and what had only
 * a background is a word like any other.
 * @param controls what has to have one; links within text are told by their colour.
 */
export function findMissingEdges(controls: string): string[] {
  const findings: string[] = [];
  const sides = ['top', 'right', 'bottom', 'left'];

  function hasEdge(element: Element): boolean {
    const style = getComputedStyle(element);
    return sides.every((side) => {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
      const colour = style.getPropertyValue(`border-${side}-color`);
      return width > 0 && colour !== style.backgroundColor && colour !== 'rgba(0, 0, 0, 0)';
    });
  }

  for (const control of document.querySelectorAll(controls)) {
    // The whole card is the control.
    const element = control.closest('.choice') ?? control;
    if (hasEdge(element)) continue;
    findings.push(control.textContent.trim() || (control.getAttribute('aria-label') ?? control.className));
  }
  return findings;
}
