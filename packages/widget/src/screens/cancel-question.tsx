import type { PersonEvent } from '../flow/person-event.ts';
import type { Translate } from '../locales/translate.ts';
import { lazy } from '../ui/lazy.tsx';
import type { CancelDialogProps } from './cancel-dialog.tsx';

const CancelDialog = lazy<CancelDialogProps>(async () => (await import('./later.ts')).CancelDialog);

type CancelQuestionProps = { readonly t: Translate; readonly emit: (event: PersonEvent) => void };

/** The question before a cancel. Its dialog comes with the later screens. */
export function CancelQuestion({ t, emit }: CancelQuestionProps) {
  return (
    <CancelDialog
      t={t}
      onDismiss={() => emit({ type: 'cancelDismissed' })}
      onConfirm={() => emit({ type: 'cancelConfirmed' })}
    />
  );
}
