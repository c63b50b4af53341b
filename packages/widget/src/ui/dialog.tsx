import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type DialogProps = {
  readonly title: string;
  readonly text: string;
  readonly onDismiss: () => void;
  /** Its buttons. The first has the focus when it opens: put the harmless one there. */
  readonly children: ComponentChildren;
};

/**
 * A question over the frame. Tab stays inside and Escape dismisses, wherever the focus is; afterwards the focus goes
 * back to where it was, or to the heading of what stands there now.
 */
export function Dialog({ title, text, onDismiss, children }: DialogProps) {
  const element = useRef<HTMLDivElement>(null);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    const page = dialog.ownerDocument;
    const before = page.activeElement;
    const onKey = (event: KeyboardEvent) => onDialogKey(event, dialog, dismiss.current);
    dialog.querySelector('button')?.focus();
    // A press on the words takes the focus out of the dialog, but not the keys.
    page.addEventListener('keydown', onKey, true);
    return () => {
      page.removeEventListener('keydown', onKey, true);
      const after = before?.isConnected === true ? before : page.querySelector('h1');
      if (after instanceof HTMLElement) after.focus();
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

function onDialogKey(event: KeyboardEvent, dialog: HTMLElement, onDismiss: () => void): void {
  if (event.key === 'Escape') {
    // The widget's own Escape would close it.
    event.preventDefault();
    event.stopPropagation();
    onDismiss();
  }
  if (event.key !== 'Tab') return;
  const buttons = [...dialog.querySelectorAll('button')];
  const index = buttons.findIndex((button) => button === dialog.ownerDocument.activeElement);
  const step = event.shiftKey ? -1 : 1;
  event.preventDefault();
  // From outside, to the first one.
  buttons[index < 0 ? 0 : (index + step + buttons.length) % buttons.length]?.focus();
}
