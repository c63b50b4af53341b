import { Seal } from '../illustrations/seal.tsx';
import { Heading } from '../ui/heading.tsx';
import type { ScreenProps } from './screen.ts';

/** A hosted page's link that was used before or is too old. Nothing is known here, not even the partner. */
export function LinkInvalid({ context }: ScreenProps<'linkInvalid'>) {
  const { t } = context;
  return (
    <div class="stack ending">
      <Seal mark="expired" />
      <Heading>{t('linkInvalid.title')}</Heading>
      <p class="soft">{t('linkInvalid.text')}</p>
    </div>
  );
}
