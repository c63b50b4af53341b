import { PROTOCOL, type SdkMessage, type WidgetMessage } from '@tokencloud/contract/channel';
import type { Outcome, SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { openStage } from './stage.ts';
import { createWidgetEnd } from './widget-end.ts';
import { wordsIn } from './words.ts';
import { isErrorCode, isHeight, isOutcome, isWidgetEvent, variantOf } from './guards.ts';
import { openWidgetFrame } from './widget-frame.ts';
import { after, listen } from './lifetime.ts';
import { tellCallers } from './callers.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import { shakeHands } from './handshake.ts';
import { askWhyBlocked } from './embed-question.ts';
import { getToken, type HeldToken } from './held-token.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * The one open widget: what its callers get, as far as they have not left; what closes it as the person would; and
 * the card in which it stands.
 */
export type Widget = readonly [result: Promise<Outcome>, close: () => void, card: HTMLElement];

// The elements and the port are our own and go when the widget ends, so nobody else needs a place for a handler there.
// oxlint-disable unicorn/prefer-add-event-listener

/** Opens the widget with the options of its first caller. */
export const openWidget = (options: VerifyOptions): Widget => {
  const { container, clientToken: source, appearance = {}, locale = 'auto' } = options;
  const words = wordsIn(locale === 'auto' ? navigator.language : locale);
  const [result, answer, finish, fail] = createWidgetEnd();
  let knownId: string | null = null;
  let port: MessagePort | undefined;
  const post = (message: SdkMessage): void => port?.postMessage(message);
  const failWith = (code: SdkErrorCode): void => fail(new TokenCloudError(code));
  const failSilent = (code: SdkErrorCode): unknown => port || failWith(code);
  const close = (): void => finish({ status: 'closed', verificationId: knownId });
  const card = openStage(container, appearance, words);
  // Browsers close a dialog by themselves when Escape is pressed twice, whatever `cancel` was answered.
  card.onclose = close;
  card.oncancel = (event) => {
    event.preventDefault();
    post({ kind: 'escape' });
    after(300, close);
  };
  const show = ([clientToken, verificationId]: HeldToken): void => {
    if (!card.isConnected) return;
    knownId = verificationId;
    const frame = openWidgetFrame(card, verificationId, locale);
    const { origin } = new URL(frame.src);
    frame.title = words[0];
    let isLoaded = false;
    // A frame that the page's own policy refuses fires no load event in Firefox and WebKit.
    listen(window, 'securitypolicyviolation', (frame.onload = () => (isLoaded = true)));
    shakeHands(frame, origin, (port1) => {
      port = port1;
      frame.previousSibling?.remove();
      frame.focus();
      port1.onmessage = ({ data }) =>
        variantOf<WidgetMessage, 'kind'>('kind', data, {
          token_needed: () =>
            getToken(source, verificationId).then(
              ([clientToken]) => post({ kind: 'token', clientToken }),
              fail,
            ),
          event: ({ event }) => {
            if (!isWidgetEvent(event)) return;
            // That the widget has closed is said by its end, once and in every case.
            if (event.type !== 'closed') tellCallers(event);
            if (event.type === 'submitted') answer({ status: 'submitted', verificationId });
          },
          resize: ({ height }) => {
            if (container && isHeight(height)) card.style.cssText += `;height:${height}px!important`;
          },
          close: ({ outcome }) => isOutcome(outcome) && finish(outcome),
          failed: ({ code }) => isErrorCode(code) && failWith(code),
        });
      const chosen = locale === 'auto' ? null : locale;
      const presentation = container ? 'inline' : 'overlay';
      post({ kind: 'start', protocol: PROTOCOL, clientToken, locale: chosen, appearance, presentation });
    });
    after(5900, () => failSilent('network_unreachable'));
    after(
      5000,
      () => port || askWhyBlocked(`${origin}/v1/embed/${verificationId}`, isLoaded).then(failSilent),
    );
  };
  getToken(source, null).then(show).catch(fail);
  return [result, close, card];
};
