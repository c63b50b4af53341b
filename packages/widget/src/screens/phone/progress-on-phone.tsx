import { phoneStepIllustrations } from '../../illustrations/phone-steps.tsx';
import { StepList } from '../../ui/step-list.tsx';
import type { ScreenProps } from '../screen.ts';
import { stepTexts, stepTips, stepsOf } from './phone-steps.ts';

/** Where the person is on the phone: a picture of the step, and all steps. */
export function ProgressOnPhone({
  state,
  context,
}: Pick<ScreenProps<'phoneConnected'>, 'state' | 'context'>) {
  const { t } = context;
  const { document, phone } = state;
  const Illustration = phoneStepIllustrations[phone.step];
  const tip = stepTips[document][phone.step];
  return (
    <>
      <div class="panel-art">
        <Illustration document={document} />
        {/* A problem that the phone has reported says more, and stands above. */}
        {tip !== null && phone.problem === null && <p class="soft small">{t(tip)}</p>}
      </div>
      <StepList
        label={t('phone.steps')}
        steps={stepsOf(document, phone).map(({ step, state }) => ({
          id: step,
          text: t(stepTexts[document][step]),
          state,
        }))}
        words={{ done: t('step.done'), current: t('step.current'), next: t('step.next') }}
      />
    </>
  );
}
