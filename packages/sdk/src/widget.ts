import { PROTOCOL, type SdkMessage, type WidgetMessage } from '@tokencloud/contract/channel';
import type { Outcome } from '@tokencloud/contract/vocabulary';
import { browserLocale } from './browser-locale.ts';
import { tellCallers } from './callers.ts';
import { watchForHello } from './embed-question.ts';
import { getToken } from './held-token.ts';
import { isWidgetMessage } from './guards.ts';
import { shakeHands } from './handshake.ts';
import { after, listen } from './lifetime.ts';
import { defaultOrigin } from './origin.ts';
import { openStage } from './stage.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';
import { createWidgetEnd } from './widget-end.ts';
import { handOverFrame, openWidgetFrame } from './widget-frame.ts';
import { words } from './words.ts';

/** Milliseconds that the widget has to close itself after Escape. */
const ESCAPE_MS = 300;

/** The one open widget. */
export type Widget = {
  /** What its callers get, as far as they have not left. */
  readonly result: Promise<Outcome>;
  /** Where it stands; no longer in the document where the page has thrown it away. */
  readonly card: HTMLElement;
  /** Closes it as the person would. */
  readonly close: () => void;
};

/** What is done about each message of the widget. */
type Acts = {
  readonly [Kind in WidgetMessage['kind']]: (message: Extract<WidgetMessage, { kind: Kind }>) => unknown;
};

/** Opens the widget with the options of its first caller. */
export function openWidget(options: VerifyOptions, onEnd: () => void): Widget {
  const { container, appearance = {}, locale: wanted } = options;
  const origin = new URL(options.origin || defaultOrigin).origin;
  const chosen = wanted && wanted !== 'auto' ? wanted : null;
  const locale = chosen || browserLocale(navigator.languages);
  const { result, answer, finish, fail, isOpen } = createWidgetEnd(onEnd);
  let knownId: string | null = null;
  let port: MessagePort | undefined;

  const post = (message: SdkMessage): void => {
    if (port) port.postMessage(message);
  };
  const close = (): void => finish({ status: 'closed', verificationId: knownId });
  const escape = (): void => {
    post({ kind: 'escape' });
    after(port ? ESCAPE_MS : 0, close);
  };
  const withToken = (use: (clientToken: string, verificationId: string) => void): void => {
    getToken(options.clientToken, knownId)
      .then((held) => isOpen() && use(...held))
      .catch(fail);
  };
  const card = openStage(options, words[locale], { close, escape });

  withToken((clientToken, verificationId) => {
    knownId = verificationId;
    const frame = openWidgetFrame(
      card,
      `${origin}/widget/${verificationId}?locale=${locale}`,
      words[locale][0],
    );
    const act: Acts = {
      token_needed: () => withToken((clientToken) => post({ kind: 'token', clientToken })),
      event: ({ event }) => {
        // That the widget has closed is said by its end, once and in every case.
        if (event.type !== 'closed') tellCallers(event);
        if (event.type === 'submitted') answer({ status: 'submitted', verificationId });
      },
      resize: ({ height }) => container && card.style.setProperty('height', `${height}px`, 'important'),
      close: ({ outcome }) => finish(outcome),
      failed: ({ code }) => fail(new TokenCloudError(code)),
    };
    shakeHands(frame, origin, (connected) => {
      port = connected;
      handOverFrame(frame);
      listen(port, 'message', ({ data }: MessageEvent<unknown>) => {
        // TypeScript does not see that a message's kind finds the act for this very kind.
        if (isWidgetMessage(data)) (act[data.kind] as (message: WidgetMessage) => unknown)(data);
      });
      port.start();
      const presentation = container ? 'inline' : 'overlay';
      post({ kind: 'start', protocol: PROTOCOL, clientToken, locale: chosen, appearance, presentation });
    });
    watchForHello(frame, `${origin}/v1/embed/${verificationId}`, {
      isConnected: () => !!port,
      onSilence: (code) => fail(new TokenCloudError(code)),
    });
  });
  return { result, card, close };
}
