import { Button } from '../../ui/button.tsx';
import type { ScreenProps } from '../screen.ts';

/** What the ways on need. */
export type LocationAlternativesProps = Pick<
  ScreenProps<'locating' | 'locationTrouble'>,
  'context' | 'emit'
> & {
  readonly canDeclare: boolean;
};

/** Ways on without the browser's answer: say where you are, where that counts, or leave it open. */
export function LocationAlternatives({ context, emit, canDeclare }: LocationAlternativesProps) {
  const { t } = context;
  return (
    <div class="stack">
      {canDeclare && (
        <>
          <Button onPress={() => emit({ type: 'regionDeclared', region: 'mainland_china' })}>
            {t('location.mainland')}
          </Button>
          <Button onPress={() => emit({ type: 'regionDeclared', region: 'elsewhere' })}>
            {t('location.elsewhere')}
          </Button>
        </>
      )}
      <Button kind={canDeclare ? 'quiet' : 'secondary'} onPress={() => emit({ type: 'locationSkipped' })}>
        {t('location.skip')}
      </Button>
    </div>
  );
}
