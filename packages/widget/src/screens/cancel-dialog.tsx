import type { Translate } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** What the question of canceling needs. */
export type CancelDialogProps = {
  readonly t: Translate;
  readonly onDismiss: () => void;
  readonly onConfirm: () => void;
};

/** Canceling is for good, so it is asked once; the harmless answer comes first and has the focus. */
export function CancelDialog({ t, onDismiss, onConfirm }: CancelDialogProps) {
  return (
    <Dialog title={t('cancel.title')} text={t('cancel.text')} onDismiss={onDismiss}>
      <Button kind="primary" onPress={onDismiss}>
        {t('cancel.keep')}
      </Button>
      <Button onPress={onConfirm}>{t('cancel.confirm')}</Button>
    </Dialog>
  );
}
