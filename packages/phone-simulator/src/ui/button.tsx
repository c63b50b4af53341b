import type { ComponentChildren } from 'preact';

/** A button. While it is busy it keeps the focus and does nothing. */
export function Button(props: {
  readonly kind: 'primary' | 'secondary' | 'quiet';
  readonly onPress: () => void;
  readonly state?: 'ready' | 'busy';
  readonly children: ComponentChildren;
}) {
  const isBusy = props.state === 'busy';
  return (
    <button
      type="button"
      class={`button button-${props.kind}`}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) props.onPress();
      }}
    >
      {props.children}
    </button>
  );
}
