/**
 * In the page: texts that do not fit, be it that they are cut off by the window's side or by a box around them, and
 * whether the page can be scrolled sideways. What is hidden from sight on purpose does not count.
 */
export function findOverflow(): string[] {
  const findings: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) findings.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);

  type Sides = { left: number; right: number; top: number; bottom: number };

  /** The boxes that an element's text may not leave. What scrolls up and down cuts off at its sides only. */
  function clippers(element: Element | null): Sides[] {
    const boxes: Sides[] = [];
    for (let box = element; box !== null && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (overflowX !== 'visible') boxes.push({ left, right, top: -Infinity, bottom: Infinity });
      if (overflowY === 'hidden' || overflowY === 'clip') {
        boxes.push({ left: -Infinity, right: Infinity, top, bottom });
      }
    }
    return boxes;
  }

  function isInside(text: DOMRect, box: Sides): boolean {
    // Fractions of a pixel are roundings; lines are higher than their letters.
    return (
      text.left >= box.left - 1 &&
      text.right <= box.right + 1 &&
      text.top >= box.top - 2 &&
      text.bottom <= box.bottom + 2
    );
  }

  const sides: Sides = { left: 0, right: innerWidth, top: -Infinity, bottom: Infinity };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (parent === null || parent.closest('.visually-hidden, script, style') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const boxes = clippers(parent);
    const cut = rects.some((rect) => ![sides, ...boxes].every((box) => isInside(rect, box)));
    if (cut) findings.push(`cut off: ${String(text.textContent).trim()}`);
  }
  return findings;
}
