import { useState } from 'preact/hooks';
import type { PersonEvent } from '../flow/person-event.ts';
import type { Translate } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { lazy } from '../ui/lazy.tsx';
import type { CancelDialogProps } from './cancel-dialog.tsx';

type CancelVerificationProps = { readonly t: Translate; readonly emit: (event: PersonEvent) => void };

/** Comes with the later screens, which are fetched while the person reads the first. */
const CancelDialog = lazy<CancelDialogProps>(async () => (await import('./later.ts')).CancelDialog);

/** *Cancel verification*, with a question before it. */
export function CancelVerification({ t, emit }: CancelVerificationProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onPress={() => setIsAsking(true)}>
        {t('cancel.action')}
      </Button>
      {isAsking && (
        <CancelDialog
          t={t}
          onDismiss={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            emit({ type: 'cancelConfirmed' });
          }}
        />
      )}
    </>
  );
}
