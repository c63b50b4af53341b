import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type DialogProps = {
  readonly title: string;
  readonly text: string;
  readonly onDismiss: () => void;
  /** Its buttons. The first has the focus when it opens: put the harmless one there. */
  readonly children: ComponentChildren;
};

/** A question over the frame. Tab stays inside, Escape dismisses, and the focus goes back to where it was. */
export function Dialog({ title, text, onDismiss, children }: DialogProps) {
  const element = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = element.current?.ownerDocument.activeElement;
    element.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div class="dialog-shade">
      <div
        ref={element}
        class="dialog stack"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onKeyDown={(event) => onDialogKey(event, onDismiss)}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="soft" id={`${id}-text`}>
          {text}
        </p>
        {children}
      </div>
    </div>
  );
}

function onDialogKey(event: TargetedKeyboardEvent<HTMLDivElement>, onDismiss: () => void): void {
  if (event.key === 'Escape') {
    // The widget's own Escape would close it.
    event.preventDefault();
    event.stopPropagation();
    onDismiss();
  }
  if (event.key !== 'Tab') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
  if (event.currentTarget.ownerDocument.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? buttons[buttons.length - 1] : buttons[0])?.focus();
}
