import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { CancelProgress } from './cancel-progress.ts';
import type { ScreenContext } from './screen.ts';

/** What the question of canceling needs. */
export type CancelDialogProps = {
  readonly context: ScreenContext;
  readonly progress: CancelProgress;
  readonly onDismiss: () => void;
  readonly onConfirm: () => void;
  /** Closes the widget: it is not canceled then, since nobody could be told. */
  readonly onClose: () => void;
};

/** Canceling is for good, so it is asked once; the harmless answer comes first and has the focus. */
export function CancelDialog({ context, progress, onDismiss, onConfirm, onClose }: CancelDialogProps) {
  const { t } = context;
  const isStuck = progress === 'stuck';
  return (
    <Dialog
      title={t('cancel.title')}
      text={t(isStuck ? 'frame.reconnecting' : 'cancel.text')}
      onDismiss={isStuck ? onClose : onDismiss}
    >
      <Button
        kind="primary"
        state={progress === 'telling' ? 'off' : 'ready'}
        onPress={isStuck ? onClose : onDismiss}
      >
        {t(isStuck ? 'frame.close' : 'cancel.keep')}
      </Button>
      <Button state={progress === 'asked' ? 'ready' : 'busy'} onPress={onConfirm}>
        {t('cancel.confirm')}
      </Button>
    </Dialog>
  );
}
