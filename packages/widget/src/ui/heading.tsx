import type { ComponentChildren } from 'preact';

/**
 * A screen's heading. It takes the focus when its screen appears, so that a screen reader starts there,
 * but only where the frame has the focus already: on a partner's page it must not be stolen.
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
  if (heading?.ownerDocument.hasFocus() !== true) return;
  heading.ownerDocument.defaultView?.scrollTo(0, 0);
  heading.focus();
}
