import { Button } from '../ui/button.tsx';
import { LocationRemark } from './location-remark.tsx';
import { Plan } from './plan.tsx';
import type { ScreenProps } from './screen.ts';

/** The introduction before the session is known. The build puts it into the frame's HTML, so it is read at once. */
export function Connecting({ context }: ScreenProps<'connecting'>) {
  const { t } = context;
  return (
    <div class="stack">
      <h1>{t('introduction.title')}</h1>
      <p class="soft">{t('introduction.lead')}</p>
      <Plan context={context} />
      {/* Keeps the place of what the introduction mostly has here, so that the button stays where it is. In plain letters:
          another sign would be looked for in every font of the device, before anything can be read. */}
      <div class="place" aria-hidden="true">
        <LocationRemark t={t} partner="..." />
      </div>
      <Button kind="primary" state="busy" onPress={() => undefined}>
        {t('action.continue')}
      </Button>
    </div>
  );
}
