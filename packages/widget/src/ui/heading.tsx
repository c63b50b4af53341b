import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/**
 * A screen's heading. It takes the focus when its screen appears, so that a screen reader starts there,
 * but only where the frame has the focus already: on a partner's page it must not be stolen.
 */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  const element = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const heading = element.current;
    if (heading?.ownerDocument.hasFocus() !== true) return;
    heading.ownerDocument.defaultView?.scrollTo(0, 0);
    heading.focus();
  }, []);
  return (
    <h1 ref={element} tabIndex={-1}>
      {children}
    </h1>
  );
}
