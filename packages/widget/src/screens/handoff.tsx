import { phonePlatforms, type PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../locales/translate.ts';
import { qrPicture } from '../qr/qr-picture.ts';
import { Heading } from '../ui/heading.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { deviceSupport } from './device-support.ts';
import { handoffBlocks, urlOf, type HandoffParts } from './handoff/handoff-blocks.tsx';
import { handoffPlans } from './handoff/handoff-plan.ts';
import { handoffWay } from './handoff/handoff-way.ts';
import { SupportNotice } from './handoff/support-notice.tsx';
import { OtherDocuments } from './other-documents.tsx';
import type { ScreenProps } from './screen.ts';

const platformNames: Record<PhonePlatform, PlainMessageId> = {
  android: 'platform.android',
  ios: 'platform.ios',
};

/** The code goes to the phone. What is shown, and in which order, is in `handoffPlans`. */
export function Handoff(props: ScreenProps<'handoff'>) {
  const { state, context, emit } = props;
  const { t, device, unsupportedDevices } = context;
  const { document, platform } = state;
  const support = deviceSupport({ device, document, platform, unsupportedDevices });
  const isWrongPhone = support.kind === 'unsupported';
  const way = isWrongPhone ? 'scan' : handoffWay(device, platform);
  const plan = handoffPlans[document][platform];
  const parts: HandoffParts = { ...props, plan, way, support, src: qrPicture(urlOf(state)) };
  const titles = { scan: t('handoff.title'), here: t('handoff.titleHere'), inside: t('handoff.titleHere') };
  return (
    <div class="stack">
      <Heading>{isWrongPhone ? t('handoff.titleAnother') : titles[way]}</Heading>
      <Tabs
        label={t('handoff.tabs')}
        tabs={phonePlatforms.map((platform) => ({ id: platform, label: t(platformNames[platform]) }))}
        selected={state.platform}
        onSelect={(platform) => emit({ type: 'platformChosen', platform })}
      >
        <div class={`handoff ${way}`}>
          {isWrongPhone && <SupportNotice {...parts} />}
          {plan.ways[way].blocks.map((block) => {
            const Block = handoffBlocks[block];
            return <Block key={block} {...parts} />;
          })}
        </div>
      </Tabs>
      {state.withheld.length > 0 && <p class="soft small">{t('location.why')}</p>}
      <OtherDocuments context={context} emit={emit} documents={state.otherDocuments} />
    </div>
  );
}
