import { useState } from 'preact/hooks';
import type { TargetedMouseEvent } from 'preact';
import { Button, type ButtonKind } from './button.tsx';
import { copyText } from './copy-text.ts';

/** The words of copying. */
export type CopyWords = { readonly copy: string; readonly copied: string; readonly failed: string };

type CopyButtonProps = {
  readonly kind: ButtonKind;
  /** Null: there is nothing to copy right now. */
  readonly value: string | null;
  readonly words: CopyWords;
};

/** Copies `value`. What came of it stands below the button and is announced; the button's name stays. */
export function CopyButton({ kind, value, words }: CopyButtonProps) {
  const [result, setResult] = useState<{ value: string; outcome: 'copied' | 'failed' } | null>(null);
  const onPress = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    const window = event.currentTarget.ownerDocument.defaultView;
    if (window === null || value === null) return;
    void copyText(value, window).then((outcome) => setResult({ value, outcome }));
  };
  // A result for an earlier value says nothing about this one.
  const outcome = result?.value === value ? result.outcome : 'none';
  return (
    <>
      <Button kind={kind} state={value === null ? 'off' : 'ready'} onPress={onPress}>
        {words.copy}
      </Button>
      <span class={`copy-result small ${outcome}`} role="status">
        {outcome === 'copied' && `✓ ${words.copied}`}
        {outcome === 'failed' && words.failed}
      </span>
    </>
  );
}
