import { phonePlatforms, type PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../locales/translate.ts';
import { Heading } from '../ui/heading.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { handoffBlocks, urlOf, type HandoffParts } from './handoff/handoff-blocks.tsx';
import { handoffPlans } from './handoff/handoff-plan.ts';
import { handoffWay } from './handoff/handoff-way.ts';
import { SupportNotice } from './handoff/support-notice.tsx';
import { useQrPicture } from './handoff/use-qr-picture.ts';
import { OtherDocuments } from './other-documents.tsx';
import type { ScreenProps } from './screen.ts';

const platformNames: Record<PhonePlatform, PlainMessageId> = {
  android: 'platform.android',
  ios: 'platform.ios',
};

/** The code goes to the phone. What is shown, and in which order, is in `handoffPlans`. */
export function Handoff(props: ScreenProps<'handoff'>) {
  const { state, context, emit } = props;
  const { t, device } = context;
  const way = handoffWay(device, state.platform);
  const plan = handoffPlans[state.document][state.platform][way];
  const parts: HandoffParts = { ...props, plan, src: useQrPicture(urlOf(state)) };
  return (
    <div class="stack">
      <Heading>{t(way === 'scan' ? 'handoff.title' : 'handoff.titleHere')}</Heading>
      <Tabs
        label={t('handoff.tabs')}
        tabs={phonePlatforms.map((platform) => ({ id: platform, label: t(platformNames[platform]) }))}
        selected={state.platform}
        onSelect={(platform) => emit({ type: 'platformChosen', platform })}
      >
        <div class={`handoff ${way}`}>
          <SupportNotice state={state} context={context} />
          {plan.blocks.map((block) => {
            const Block = handoffBlocks[block];
            return <Block key={block} {...parts} />;
          })}
        </div>
      </Tabs>
      <OtherDocuments context={context} emit={emit} documents={state.otherDocuments} />
    </div>
  );
}
