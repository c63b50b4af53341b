import type { PersonEvent } from '../flow/person-event.ts';
import type { Translate } from '../locales/translate.ts';
import { lazy } from '../ui/lazy.tsx';
import type { CancelDialogProps } from './cancel-dialog.tsx';
import { fetchLater, laterIfHere } from './fetch-later.ts';

const CancelDialog = lazy<CancelDialogProps>({
  load: async () => (await fetchLater()).CancelDialog,
  here: () => laterIfHere()?.CancelDialog,
});

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
