import type { ComponentChildren } from 'preact';

/** What happened, and what to do. */
export function Notice(props: {
  readonly tone: 'problem' | 'calm';
  readonly title?: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${props.tone}`}>
      {props.title === undefined ? null : <strong>{props.title}</strong>}
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
