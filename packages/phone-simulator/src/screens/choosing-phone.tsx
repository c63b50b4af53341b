import { phonePlatforms } from '@tokencloud/contract/vocabulary';
import { PhoneOutline } from '../ui/illustration/phone-outline.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import type { ScreenProps } from './screen.ts';

/** Which phone is simulated. */
export function ChoosingPhone({ context: { t }, emit }: ScreenProps<'choosingPhone'>) {
  return (
    <ScreenLayout title={t('choosing.title')} text={t('choosing.text')}>
      <div class="choices">
        {phonePlatforms.map((platform) => (
          <button
            key={platform}
            type="button"
            class="choice"
            onClick={() => emit({ type: 'platformChosen', platform })}
          >
            <PhoneOutline platform={platform} />
            {t(`choosing.${platform}`)}
          </button>
        ))}
      </div>
    </ScreenLayout>
  );
}
