import type { ComponentType } from 'preact';
import type { Translate } from '../../locales/translate.ts';
import { CopyButton, type CopyWords } from '../../ui/copy-button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { NumberedList } from '../../ui/numbered-list.tsx';
import type { ScreenProps } from '../screen.ts';
import type { DeviceSupport } from '../device-support.ts';
import { CodePanel } from './code-panel.tsx';
import { DownloadQr } from './download-qr.tsx';
import type { HandoffBlock, HandoffPlan } from './handoff-plan.ts';
import type { HandoffWay } from './handoff-way.ts';
import { linkName } from './link-name.ts';
import { SupportNotice } from './support-notice.tsx';
import { WeChatGuide } from './wechat-guide.tsx';

/** What every part of the hand-off screen gets. */
export type HandoffParts = ScreenProps<'handoff'> & {
  readonly plan: HandoffPlan;
  readonly way: HandoffWay;
  readonly support: DeviceSupport;
  /** The picture of the code. */
  readonly src: string;
};

/** Every part of the hand-off screen. While the code is dead, what would use it keeps its place, switched off. */
export const handoffBlocks: Record<HandoffBlock, ComponentType<HandoffParts>> = {
  // With the wrong phone in hand it comes before everything else.
  notice: (parts) => (parts.support.kind === 'unsupported' ? null : <SupportNotice {...parts} />),
  openWeChat: OpenWeChat,
  download: Download,
  openLink: ({ state, context }) => (
    <LinkButton kind="primary" href={whileValid(state, urlOf(state))} target="_blank">
      {context.t('handoff.open')}
    </LinkButton>
  ),
  copyLink: CopyLink,
  steps: ({ state, context, plan, way }) => (
    <NumberedList items={plan.ways[way].steps(context.t, linkName(urlOf(state)))} />
  ),
  requestId: RequestId,
  code: CodePanel,
  codeForAnother: (parts) => <CodePanel {...parts} title={parts.context.t('handoff.otherPhone')} />,
  menuHelp: ({ context: { t } }) => (
    <Disclosure title={t('handoff.menu.title')}>
      <p>{t('handoff.menu.text')}</p>
    </Disclosure>
  ),
  weChatGuide: WeChatGuide,
};

type HandoffState = HandoffParts['state'];

/** What the code of the open tab leads to. */
export function urlOf(state: HandoffState): string {
  return state.handoff.urls[state.platform];
}

function whileValid(state: HandoffState, value: string): string | null {
  return state.code === 'valid' ? value : null;
}

function copyWords(t: Translate): CopyWords {
  return { copy: t('action.copy'), copied: t('copy.done'), failed: t('copy.failed') };
}

function OpenWeChat({ state, context }: HandoffParts) {
  const url = state.handoff.open_app_url;
  if (url === null) return null;
  return (
    <LinkButton kind="primary" href={whileValid(state, url)} target="_top">
      {context.t('handoff.openWeChat')}
    </LinkButton>
  );
}

function Download({ state, context, src }: HandoffParts) {
  const isOnlyWay = state.handoff.open_app_url === null;
  return (
    <div class="stack">
      {!isOnlyWay && <p class="soft">{context.t('handoff.otherwise')}</p>}
      <DownloadQr
        context={context}
        kind={isOnlyWay ? 'primary' : 'secondary'}
        src={state.code === 'valid' ? src : null}
        expiresAt={state.handoff.expires_at}
      />
    </div>
  );
}

/** The link to paste into another browser. It can be read and selected, since copying may fail. */
function CopyLink({ state, context: { t } }: HandoffParts) {
  const url = whileValid(state, urlOf(state));
  return (
    <div class="stack tight">
      <CopyButton kind="primary" value={url} words={{ ...copyWords(t), copy: t('handoff.copyLink') }} />
      {/* A dead link is as long as a living one, unseen: nothing below it moves. */}
      <p class={url === null ? 'copy-link small dead' : 'copy-link small'} translate={false}>
        {url ?? '0'.repeat(urlOf(state).length)}
      </p>
    </div>
  );
}

function RequestId({ state, context, plan, way }: HandoffParts) {
  const { t } = context;
  return (
    <CopyField
      label={t('handoff.requestId')}
      hint={t(plan.requestIdHint[way])}
      value={whileValid(state, state.handoff.request_id)}
      words={copyWords(t)}
    />
  );
}
