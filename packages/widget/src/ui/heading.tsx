import type { ComponentChildren } from 'preact';

/**
 * A screen's heading. It takes the focus when its screen appears, so that a screen reader starts there, but only where
 * the frame has the focus already: on a partner's page it must not be stolen. Nor is it from a question over the
 * screen, or from a control of this same screen: who was faster than the script is in the middle of something.
 */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  return (
    <h1 ref={takeFocus} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The same function at every drawing, so that it is called only as the heading comes, and (with null) goes. */
function takeFocus(heading: HTMLHeadingElement | null): void {
  const page = heading?.ownerDocument;
  if (page?.hasFocus() !== true || page.activeElement?.closest('main, [aria-modal]')) return;
  page.defaultView?.scrollTo(0, 0);
  heading?.focus();
}
