import type { PersonEvent } from '../flow/person-event.ts';
import { lazy } from '../ui/lazy.tsx';
import { Coming } from './coming.tsx';
import type { CancelDialogProps } from './cancel-dialog.tsx';
import { fetchLater, laterIfHere } from './fetch-later.ts';

const CancelDialog = lazy<CancelDialogProps>(
  {
    load: async () => (await fetchLater()).CancelDialog,
    here: () => laterIfHere()?.CancelDialog,
  },
  Coming,
);

type CancelQuestionProps = Pick<CancelDialogProps, 'context' | 'isCanceling'> & {
  readonly emit: (event: PersonEvent) => void;
};

/** The question before a cancel. Its dialog comes with the later screens. */
export function CancelQuestion({ emit, ...question }: CancelQuestionProps) {
  return (
    <CancelDialog
      {...question}
      onDismiss={() => emit({ type: 'cancelDismissed' })}
      onConfirm={() => emit({ type: 'cancelConfirmed' })}
    />
  );
}
