import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact';

/** How much a control asks for attention; one `primary` per screen. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

/** `busy` is at work, `off` makes no sense right now. Both keep place, width and focus, and ignore presses. */
export type ButtonState = 'ready' | 'busy' | 'off';

type ButtonProps = {
  readonly kind?: ButtonKind;
  readonly state?: ButtonState;
  readonly onPress: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly children: ComponentChildren;
  /** The element, for who has to move the focus. */
  readonly element?: Ref<HTMLButtonElement>;
};

/** A button. It is never `disabled`, which would drop the focus, but `aria-disabled`. */
export function Button({ kind = 'secondary', state = 'ready', onPress, children, element }: ButtonProps) {
  return (
    <button
      ref={element ?? null}
      type="button"
      class={`button ${kind}`}
      aria-disabled={state === 'ready' ? undefined : 'true'}
      onClick={(event) => {
        if (state === 'ready') onPress(event);
      }}
    >
      <span>{children}</span>
      {state === 'busy' && <span class="spinner" aria-hidden="true" />}
    </button>
  );
}
