import type { ComponentChildren } from 'preact';

/** A screen's frame: heading, what there is to say, content, and the actions at the bottom. */
export function ScreenLayout(props: {
  readonly title: string;
  readonly text?: string;
  /** Announced when it changes: the region around it is always there. */
  readonly notice?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  return (
    <div class="screen">
      <h1 tabIndex={-1}>{props.title}</h1>
      {props.text === undefined ? null : <p class="lead">{props.text}</p>}
      <div role="status" class="notice-slot">
        {props.notice}
      </div>
      {props.children}
      {props.actions === undefined ? null : <div class="actions">{props.actions}</div>}
    </div>
  );
}
