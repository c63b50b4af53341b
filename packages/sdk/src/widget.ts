import { PROTOCOL, type SdkMessage, type WidgetMessage } from '@tokencloud/contract/channel';
import type { Outcome, SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { lockScroll } from './scroll-lock.ts';
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

/** The one open widget. */
export type Widget = readonly [
  /** What its callers get, as far as they have not left. */
  result: Promise<Outcome>,
  /** Closes it as the person would. */
  close: () => void,
  /** Where it stands. */
  card: HTMLElement,
  /** Where nobody sees it yet: shows it to whom it was prepared for, and answers whether that is somebody else. */
  isForOther: ReturnType<Waiting> | void,
];

/**
 * What is done with a widget instead of showing it (`prepare/prepare.ts`).
 * @param show shows it over the page. @param post says something to it.
 */
export type Waiting = (
  card: HTMLDialogElement,
  show: () => void,
  post: (message: SdkMessage) => void,
) => (options: VerifyOptions, waiting: Waiting | undefined) => boolean;

// The elements and the port are our own and go when the widget ends, so nobody else needs a place for a handler there.
// oxlint-disable unicorn/prefer-add-event-listener

/** Opens the widget with the options of its first caller. */
// In one function, because what its parts share would have to be handed on by name: the script has no bytes for that.
// oxlint-disable-next-line max-lines-per-function
export const openWidget = (options: VerifyOptions, waiting?: Waiting): Widget => {
  const { container, clientToken: source, appearance = {}, locale = 'auto' } = options;
  const chosen = locale === 'auto' ? null : locale;
  const words = wordsIn(chosen ?? navigator.language);
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
  const show = (): void => {
    if (!container) {
      lockScroll();
      card.showModal();
    }
  };
  const fill = ([clientToken, verificationId]: HeldToken): void => {
    if (!card.isConnected) return;
    knownId = verificationId;
    const frame = openWidgetFrame(card, verificationId, locale);
    const { origin } = new URL(frame.src);
    frame.title = words[0];
    let isLoaded: boolean | undefined;
    // A frame that the page's own policy refuses fires no load event in Firefox and WebKit. What the policy refuses
    // elsewhere says nothing about it.
    const onLoad = ({ blockedURI = origin }: Partial<SecurityPolicyViolationEvent>): void => {
      isLoaded ||= blockedURI.includes(origin);
    };
    listen(window, 'securitypolicyviolation', (frame.onload = onLoad));
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
            tellCallers(event);
            if (event.type === 'submitted') answer({ status: 'submitted', verificationId });
          },
          resize: ({ height }) => {
            if (container && isHeight(height)) card.style.cssText += `;height:${height}px!important`;
          },
          close: ({ outcome }) => isOutcome(outcome) && finish(outcome),
          failed: ({ code }) => isErrorCode(code) && failWith(code),
        });
      const presentation = container ? 'inline' : 'overlay';
      post({ kind: 'start', appearance, presentation, locale: chosen, protocol: PROTOCOL, clientToken });
    });
    after(5900, () => failSilent('network_unreachable'));
    after(
      5000,
      () => port || askWhyBlocked(`${origin}/v1/embed/${verificationId}`, isLoaded).then(failSilent),
    );
  };
  getToken(source).then(fill).catch(fail);
  // Where the token is there already the frame is on its way by then: showing the card takes the browser longer than
  // all else that is done here.
  return [result, close, card, waiting ? waiting(card, show, post) : after(0, show)];
};
