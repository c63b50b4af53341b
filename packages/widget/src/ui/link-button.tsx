import type { ComponentChildren } from 'preact';
import { Button, type ButtonKind } from './button.tsx';

/** A link that looks like a button. `_top` for an app's own scheme: the frame itself must not navigate. */
export function LinkButton(props: {
  readonly kind: ButtonKind;
  /** Null: it leads nowhere right now, but keeps its place. */
  readonly href: string | null;
  readonly target: '_blank' | '_top';
  readonly children: ComponentChildren;
}) {
  if (props.href === null) {
    return (
      <Button kind={props.kind} state="off" onPress={() => undefined}>
        {props.children}
      </Button>
    );
  }
  return (
    <a class={`button ${props.kind}`} href={props.href} target={props.target} rel="noopener noreferrer">
      <span>{props.children}</span>
    </a>
  );
}
