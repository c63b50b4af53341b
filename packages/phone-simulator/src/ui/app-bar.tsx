/** An app's bar: its name, what kind of app it is, and a way to close it while that means something. */
export function AppBar(props: {
  readonly name: string;
  readonly kind: string;
  readonly closeLabel: string;
  /** Null: there is nothing to close. */
  readonly onClose: (() => void) | null;
}) {
  const { onClose } = props;
  return (
    <header class="app-bar">
      <svg class="app-icon" viewBox="0 0 32 32" aria-hidden="true">
        <rect class="app-icon-ground" width="32" height="32" rx="9" />
        <rect class="app-icon-line" x="7" y="10" width="18" height="12" rx="2.5" />
        <path class="app-icon-line" d="M11 15h4M11 18h7" />
      </svg>
      <p class="app-name">
        {props.name}
        <small>{props.kind}</small>
      </p>
      {onClose === null ? null : (
        <button type="button" class="app-close" aria-label={props.closeLabel} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 7l10 10M17 7L7 17" />
          </svg>
        </button>
      )}
    </header>
  );
}
