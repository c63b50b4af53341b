import type { ComponentChildren } from 'preact';
import type { PersonEvent } from '../flow/person-event.ts';
import type { Connection, FlowState } from '../flow/state.ts';
import { Button } from '../ui/button.tsx';
import { frameFacts } from './frame-facts.ts';
import { Help } from './help.tsx';
import { PROGRESS_STEPS, progressOf } from './progress.ts';
import type { ScreenContext } from './screen.ts';

type AppFrameProps = {
  readonly context: ScreenContext;
  readonly flowState: FlowState;
  readonly connection: Connection;
  readonly emit: (event: PersonEvent) => void;
  /** The screen. */
  readonly children: ComponentChildren;
  /** A question over everything. */
  readonly dialog?: ComponentChildren;
};

/** What stands around every screen: who asks, the way out, help, and whether the connection holds. */
export function AppFrame({ context, flowState, connection, emit, children, dialog }: AppFrameProps) {
  const { t, presentation } = context;
  const facts = frameFacts[flowState.name];
  return (
    <div class={`frame ${presentation}`}>
      <header class="frame-top">
        <Header context={context} hasClose={facts.close === 'header'} emit={emit} />
        <Progress context={context} step={progressOf[flowState.name]} />
      </header>
      {/* Always there, so that what comes into it is announced. */}
      <div role="status">
        {connection === 'reconnecting' && (
          <p class="frame-notice">
            <span class="spinner" aria-hidden="true" />
            {t('frame.reconnecting')}
          </p>
        )}
      </div>
      <main class={`frame-main ${facts.width}`} data-screen={flowState.name}>
        {children}
      </main>
      <footer class="frame-foot">
        {facts.close === 'header' && context.partnerName !== '' && <Help context={context} />}
        <div class="frame-foot-row">
          {facts.canCancel && (
            <Button kind="quiet" onPress={() => emit({ type: 'cancelPressed' })}>
              {t('cancel.action')}
            </Button>
          )}
          <p class="soft small">{t('frame.provider')}</p>
        </div>
      </footer>
      {dialog}
    </div>
  );
}

type HeaderProps = Pick<AppFrameProps, 'context' | 'emit'> & { readonly hasClose: boolean };

function Header({ context, hasClose, emit }: HeaderProps) {
  const { t, partnerName, accountHint, mode, presentation } = context;
  return (
    <div class="frame-head">
      <p class="frame-partner">
        <strong>{partnerName === '' ? t('app.title') : partnerName}</strong>
        {accountHint !== null && <span class="soft small">{accountHint}</span>}
      </p>
      {mode === 'test' && partnerName !== '' && <span class="badge">{t('frame.testMode')}</span>}
      {hasClose && presentation !== 'hosted' && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('frame.close')}
          onClick={() => emit({ type: 'closePressed' })}
        >
          <svg class="art" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="m4 4 12 12M16 4 4 16" />
          </svg>
        </button>
      )}
    </div>
  );
}

function Progress({ context, step }: { readonly context: ScreenContext; readonly step: number | null }) {
  if (step === null) return null;
  return (
    <div
      class="progress"
      role="img"
      aria-label={context.t('frame.progress', { step, steps: PROGRESS_STEPS })}
    >
      {Array.from({ length: PROGRESS_STEPS }, (_, index) => (
        <span key={index} class={index < step ? 'on' : ''} />
      ))}
    </div>
  );
}
