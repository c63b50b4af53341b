import type { ReadonlySignal } from '@preact/signals';
import type { Locale } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OnInterrupt } from './activities/interrupter.ts';
import type { Connection } from './activities/signs-of-life.ts';
import type { Flow } from './flow/run-flow.ts';
import type { FlowState, FlowStateName } from './flow/state.ts';
import { viewOf } from './flow/view.ts';
import { messages, translateWith } from './locales/index.ts';
import { Panel } from './panel/panel.tsx';
import { screens, type ScreenContext } from './screens/index.ts';
import type { ScreenProps } from './screens/screen.ts';
import { AppBar } from './ui/app-bar.tsx';
import { Button } from './ui/button.tsx';

/** What the page is made of. */
export type AppProps = {
  readonly flow: Flow;
  readonly connection: ReadonlySignal<Connection>;
  readonly onSayNow: () => void;
  readonly onInterrupt: OnInterrupt;
  readonly locale: ReadonlySignal<Locale>;
  readonly readClipboard: ScreenContext['readClipboard'];
};

/** The simulated phone, what it is said to be, and the panel below it. */
export function App({ flow, connection, onSayNow, onInterrupt, locale, readClipboard }: AppProps) {
  const state = flow.state.value;
  const { emit } = flow;
  const { app, running } = viewOf(state);
  const t = translateWith(messages[locale.value]);
  // The compiler does not see that a state and the screen of its own name belong together.
  const Screen = screens[state.name] as ComponentType<ScreenProps<FlowStateName>>;
  const main = useFocusOnNewScreen(state);

  return (
    <>
      <header class="banner">
        <strong>{t('simulator.label')}</strong> <span>{t('simulator.explanation')}</span>
      </header>
      <main ref={main} class="phone" data-screen={state.name} data-app={app}>
        <AppBar
          name={t(`app.${app}`)}
          kind={t(`kind.${app}`)}
          closeLabel={t('app.close')}
          onClose={running === null ? null : () => emit({ type: 'stopPressed' })}
        />
        <div role="status" class="connection">
          {connection.value === 'connected' ? null : (
            <>
              <p>{t('connection.lost')}</p>
              <Button kind="secondary" onPress={onSayNow}>
                {t('action.retry')}
              </Button>
            </>
          )}
        </div>
        <Screen key={state.name} state={state} context={{ t, readClipboard }} emit={emit} />
      </main>
      <Panel attempt={running} t={t} emit={emit} onInterrupt={onInterrupt} />
    </>
  );
}

/**
 * Moves the focus to the heading of a new screen, so that a screen reader begins there; also where the button
 * that had the focus is gone. Not at the start, where the browser has its own way of beginning.
 */
function useFocusOnNewScreen(state: FlowState) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    const before = shown.current;
    shown.current = state;
    if (before === state) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (before.name !== state.name || isLost) main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [state]);
  return main;
}
