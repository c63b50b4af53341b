import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, type ButtonKind } from './button.tsx';

type LinkButtonProps = {
  readonly kind: ButtonKind;
  /** Null: it leads nowhere right now, but keeps its place and the focus. */
  readonly href: string | null;
  readonly target: '_blank' | '_top';
  readonly children: ComponentChildren;
};

/** A link that looks like a button. `_top` for an app's own scheme: the frame itself must not navigate. */
export function LinkButton({ kind, href, target, children }: LinkButtonProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // A link without an address is none, so another element takes its place. Asked while the one before is still there.
  const before = link.current ?? button.current;
  const hadFocus = before !== null && before.ownerDocument.activeElement === before;
  useLayoutEffect(() => {
    if (hadFocus) (link.current ?? button.current)?.focus();
  }, [href === null]);
  if (href === null) {
    return (
      <Button element={button} kind={kind} state="off" onPress={() => undefined}>
        {children}
      </Button>
    );
  }
  return (
    <a ref={link} class={`button ${kind}`} href={href} target={target} rel="noopener noreferrer">
      <span>{children}</span>
    </a>
  );
}
