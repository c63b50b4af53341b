import type { ComponentType } from 'preact';
import type { Translate } from '../../locales/translate.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton, type CopyWords } from '../../ui/copy-button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { NumberedList } from '../../ui/numbered-list.tsx';
import type { ScreenProps } from '../screen.ts';
import { CodePanel } from './code-panel.tsx';
import type { DownloadQrProps } from './download-qr.tsx';
import type { HandoffBlock, HandoffPlan } from './handoff-plan.ts';
import { WeChatGuide } from './wechat-guide.tsx';

/** What every part of the hand-off screen gets. */
export type HandoffParts = ScreenProps<'handoff'> & {
  readonly plan: HandoffPlan;
  /** The picture of the code; null while it is drawn. */
  readonly src: string | null;
};

/** Every part of the hand-off screen. While the code is dead, what would use it keeps its place, switched off. */
export const handoffBlocks: Record<HandoffBlock, ComponentType<HandoffParts>> = {
  openWeChat: OpenWeChat,
  download: Download,
  openLink: ({ state, context }) => (
    <LinkButton kind="primary" href={whileValid(state, urlOf(state))} target="_blank">
      {context.t('handoff.open')}
    </LinkButton>
  ),
  copyLink: ({ state, context: { t } }) => (
    <div class="stack tight">
      <CopyButton
        kind="primary"
        value={whileValid(state, urlOf(state))}
        words={{ ...copyWords(t), copy: t('handoff.copyLink') }}
      />
    </div>
  ),
  steps: ({ state, context, plan }) => (
    <NumberedList items={plan.steps(context.t, new URL(urlOf(state)).host)} />
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

/** Phones alone need it, so that it comes with the later screens; its place is taken from the first. */
const DownloadQr = lazy<DownloadQrProps>(
  async () => (await import('../later.ts')).DownloadQr,
  ({ context, kind }) => (
    <Button kind={kind} state="off" onPress={() => undefined}>
      {context.t('handoff.download')}
    </Button>
  ),
);

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

function RequestId({ state, context }: HandoffParts) {
  const { t } = context;
  const isAsked = state.document === 'cn_id_card' && state.platform === 'ios';
  return (
    <CopyField
      label={t('handoff.requestId')}
      hint={t(isAsked ? 'handoff.requestId.ios' : 'handoff.requestId.hint')}
      value={whileValid(state, state.handoff.request_id)}
      words={copyWords(t)}
    />
  );
}
