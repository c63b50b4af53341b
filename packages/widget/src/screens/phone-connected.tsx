import type { PlainMessageId } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Heading } from '../ui/heading.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Pairing } from './phone/pairing.tsx';
import { stepTexts } from './phone/phone-steps.ts';
import { problemHelp } from './phone/problem-help.ts';
import { ProgressOnPhone } from './phone/progress-on-phone.tsx';
import type { ScreenProps } from './screen.ts';

/** A phone is at work: its number to type, its steps as they happen, and what to do when one does not work. */
export function PhoneConnected({ state, context, emit }: ScreenProps<'phoneConnected'>) {
  const { t } = context;
  const { phone } = state;
  const number = phone.pairing_number;
  return (
    <div class="stack">
      <Heading>{number === null ? t('phone.title') : t('phone.pairing', { number })}</Heading>
      <LiveRegion text={announcementOf({ state, context })} />
      <LiveRegion text={state.isOver ? t('phone.over') : ''} />
      {number === null ? <p class="soft">{t('phone.follow')}</p> : <Pairing t={t} number={number} />}
      <Remarks state={state} context={context} />
      {number === null && <ProgressOnPhone state={state} context={context} />}
      {changesOf(state).map((label, place) => (
        // By its place: the focus stays on it as its words change.
        <Button
          key={place}
          state={state.isReleasing ? 'busy' : 'ready'}
          onPress={() => emit({ type: state.isOver ? 'newCodePressed' : 'releasePressed' })}
        >
          {t(label)}
        </Button>
      ))}
    </div>
  );
}

/** What the buttons say that end this attempt and bring the next code: one for each reason to. */
function changesOf({ isOver, isQuiet, phone }: ScreenProps<'phoneConnected'>['state']): PlainMessageId[] {
  if (phone.pairing_number === null) return [isOver ? 'handoff.newCode' : 'phone.another'];
  return isQuiet || isOver ? ['phone.notMine', 'handoff.newCode'] : ['phone.notMine'];
}

type Shown = Pick<ScreenProps<'phoneConnected'>, 'state' | 'context'>;

/** What has just changed, in one sentence: a problem before a step. */
function announcementOf({ state, context }: Shown): string {
  const { t } = context;
  const { problem, step } = state.phone;
  if (state.phone.pairing_number !== null) {
    return t(state.isQuiet ? 'phone.pairing.quiet' : 'phone.pairing.text');
  }
  if (problem !== null) return `${t(problemHelp[problem.code].title)}. ${t(problemHelp[problem.code].text)}`;
  if (state.isQuiet) return t('phone.quiet');
  return t(stepTexts[state.document][step]);
}

function Remarks({ state, context }: Shown) {
  const { t } = context;
  const { problem } = state.phone;
  return (
    <>
      {problem !== null && (
        <Callout kind="warn" title={t(problemHelp[problem.code].title)}>
          <p>{t(problemHelp[problem.code].text)}</p>
        </Callout>
      )}
      {state.isQuiet && <Quiet state={state} context={context} />}
      {state.isOver && (
        <Callout>
          <p>{t('phone.over')}</p>
        </Callout>
      )}
    </>
  );
}

/** Before the number has been typed the phone has nothing to say: its person may have closed what asks for it. */
function Quiet({ state, context: { t } }: Shown) {
  if (state.phone.pairing_number !== null) {
    return (
      <Callout>
        <p>{t('phone.pairing.quiet')}</p>
      </Callout>
    );
  }
  return (
    <Callout title={t('phone.quiet')}>
      <p class="soft">{t('phone.quiet.text')}</p>
    </Callout>
  );
}
