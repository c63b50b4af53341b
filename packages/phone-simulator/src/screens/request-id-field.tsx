import type { RefObject } from 'preact';
import type { Translate } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';

/** The Request ID's field; takes what a keyboard or the clipboard gives. */
export function RequestIdField(props: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly validity: 'unknown' | 'invalid';
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
  /** Null: this browser does not paste by a button. */
  readonly onPaste: (() => void) | null;
  readonly t: Translate;
}) {
  const { t, onPaste } = props;
  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <label for="request-id">{t('requestId.label')}</label>
      <div class="field-row">
        <input
          id="request-id"
          ref={props.field}
          class="input input-code"
          value={props.typed}
          onInput={(event) => props.onType(event.currentTarget.value)}
          aria-describedby="request-id-hint"
          aria-invalid={props.validity === 'invalid'}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={60}
          enterKeyHint="go"
        />
        {onPaste === null ? null : (
          <Button kind="secondary" onPress={onPaste}>
            {t('requestId.paste')}
          </Button>
        )}
      </div>
      <p id="request-id-hint" class="hint">
        {t('requestId.hint')}
      </p>
    </form>
  );
}
