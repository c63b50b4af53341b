/** The sign above an end: a tick, or a bar. */
export function EndingMark(props: { readonly kind: 'done' | 'stopped' }) {
  return (
    <svg class={`mark mark-${props.kind}`} viewBox="0 0 64 64" aria-hidden="true">
      <circle class="mark-disc" cx="32" cy="32" r="30" />
      <path class="mark-line" d={props.kind === 'done' ? 'M19 33l9 9 18-19' : 'M32 18v18M32 45v1'} />
    </svg>
  );
}
