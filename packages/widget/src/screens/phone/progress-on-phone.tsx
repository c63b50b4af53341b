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
  return (
    <>
      <div class="panel-art">
        <Illustration document={document} />
        {/* All in one place, which is as large as the longest: nothing below moves with the steps. */}
        <div class="tips soft small">
          {Object.entries(stepTips[document]).map(
            ([step, tip]) =>
              tip && (
                // A problem that the phone has reported says more, and stands above.
                <p key={step} class={step === phone.step && phone.problem === null ? '' : 'unsaid'}>
                  {t(tip)}
                </p>
              ),
          )}
        </div>
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
