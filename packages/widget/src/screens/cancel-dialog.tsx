import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ScreenContext } from './screen.ts';

/** What the question of canceling needs. */
export type CancelDialogProps = {
  readonly context: ScreenContext;
  /** Confirmed, and the server is being told. */
  readonly isCanceling: boolean;
  readonly onDismiss: () => void;
  readonly onConfirm: () => void;
};

/** Canceling is for good, so it is asked once; the harmless answer comes first and has the focus. */
export function CancelDialog({ context, isCanceling, onDismiss, onConfirm }: CancelDialogProps) {
  const { t } = context;
  return (
    <Dialog title={t('cancel.title')} text={t('cancel.text')} onDismiss={onDismiss}>
      <Button kind="primary" state={isCanceling ? 'off' : 'ready'} onPress={onDismiss}>
        {t('cancel.keep')}
      </Button>
      <Button state={isCanceling ? 'busy' : 'ready'} onPress={onConfirm}>
        {t('cancel.confirm')}
      </Button>
    </Dialog>
  );
}
