import type { ComponentChildren } from 'preact';

type CalloutProps = {
  readonly kind?: 'note' | 'warn';
  readonly title?: string;
  readonly children?: ComponentChildren;
};

/** A framed remark beside the main thread. */
export function Callout({ kind = 'note', title, children }: CalloutProps) {
  return (
    <div class={`callout ${kind}`}>
      <svg class="art" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        {kind === 'warn' ? <path d="M12 4 2.5 20h19zM12 10v5m0 2.5v.1" /> : <NotePath />}
      </svg>
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

function NotePath() {
  return <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-10v6m0-9v.1" />;
}
