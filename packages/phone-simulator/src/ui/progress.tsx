/** A bar that fills while the phone is at work; the words beside it say at what. */
export function Progress(props: { readonly kind: 'scanning' | 'liveness' | 'endless' }) {
  return (
    <div class={`progress progress-${props.kind}`} aria-hidden="true">
      <span />
    </div>
  );
}
