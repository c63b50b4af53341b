import { CopyButton, type CopyWords } from './copy-button.tsx';

type CopyFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** Null: the value is dead; its place is kept. */
  readonly value: string | null;
  readonly words: CopyWords;
};

/** As wide as a value, in the same letters' font: what is below must not move when a value dies. */
const PLACE = '----------------';

/** A value to copy. It is always visible and selectable, since no browser can promise that copying worked. */
export function CopyField({ label, hint, value, words }: CopyFieldProps) {
  return (
    <div class="copy-field">
      <h2 class="small">{label}</h2>
      <div class="copy-row">
        <span class="copy-value" data-request-id aria-hidden="true" translate={false}>
          {value ?? PLACE}
        </span>
        {/* Letter by letter, with a pause at each dash. */}
        <span class="visually-hidden">{value?.replace(/-/g, ',').split('').join(' ')}</span>
        <CopyButton kind="secondary" value={value} words={words} />
      </div>
      <p class="soft small">{hint}</p>
    </div>
  );
}
