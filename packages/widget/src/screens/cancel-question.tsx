import type { PersonEvent } from '../flow/person-event.ts';
import type { CancelDialogProps } from './cancel-dialog.tsx';
import { laterPart } from './later-part.ts';

const CancelDialog = laterPart((later) => later.CancelDialog, 'coming');

type CancelQuestionProps = Pick<CancelDialogProps, 'context' | 'progress'> & {
  readonly emit: (event: PersonEvent) => void;
};

/** The question before a cancel. Its dialog comes with the later screens. */
export function CancelQuestion({ emit, ...question }: CancelQuestionProps) {
  return (
    <CancelDialog
      {...question}
      onDismiss={() => emit({ type: 'cancelDismissed' })}
      onConfirm={() => emit({ type: 'cancelConfirmed' })}
      onClose={() => emit({ type: 'closePressed' })}
    />
  );
}
