import type { Failure } from '../flow/failure.ts';
import type { Translate } from '../locales/index.ts';
import { Notice } from '../ui/notice.tsx';

/** Says that a call did not succeed for now, and that nothing is lost. */
export function FailureNotice({ failure, t }: { readonly failure: Failure; readonly t: Translate }) {
  if (failure.kind === 'problem' && failure.code === 'rate_limited') {
    return (
      <Notice tone="problem" title={t('refusal.rate_limited.title')} text={t('refusal.rate_limited.text')} />
    );
  }
  const id = failure.kind === 'unreachable' ? 'unreachable' : 'busy';
  return <Notice tone="problem" title={t(`failure.${id}.title`)} text={t(`failure.${id}.text`)} />;
}
