import type { Locale, Outcome, Radius, Theme, WidgetEvent } from '@tokencloud/contract/vocabulary';
import { createSingleCall, type VerificationState } from '../single-call.ts';
import type { VerifyOptions } from '../verify-options.ts';

/** `<tokencloud-verify>`: a press on what it holds, your own button, verifies a person. */
export interface TokenCloudVerifyElement extends HTMLElement {
  /** As the option of `verify()`. Without it, `token-url` says where to get one. */
  clientToken: VerifyOptions['clientToken'] | undefined;
  /** Shows the widget, as a press does. While it is shown, a further call does nothing. */
  verify(): void;
  /** Closes the widget. It never cancels the verification. */
  close(): void;
}

/** The attributes of `<tokencloud-verify>`. */
export type TokenCloudVerifyAttributes = {
  /** An address of your server that answers a POST with JSON: `{ "client_token": "ct_…" }`. */
  readonly 'token-url'?: string | undefined;
  readonly locale?: Locale | 'auto' | undefined;
  /** The verification server. Default: where the script came from, else the production origin. */
  readonly origin?: string | undefined;
  readonly theme?: Theme | undefined;
  /** `#rrggbb`. */
  readonly accent?: string | undefined;
  readonly radius?: Radius | undefined;
  /** Shows the widget in the element, after its button, instead of over the page. */
  readonly inline?: '' | boolean | undefined;
};

/** What `<tokencloud-verify>` dispatches. All of them bubble. */
export type TokenCloudVerifyEvents = {
  /** How it went, once a press. `submitted` does not say "verified": the decision goes to your server. */
  readonly 'tokencloud-outcome': CustomEvent<Outcome>;
  /** What a developer has to fix. Unless its default is prevented, it is thrown, so that the console shows it. */
  readonly 'tokencloud-error': CustomEvent<unknown>;
  /** What happens meanwhile, as `onEvent` of `verify()` is told it. */
  readonly 'tokencloud-event': CustomEvent<WidgetEvent>;
};

/** Asks the partner's own server for a token. */
const askServer = async (url: string): Promise<string> => {
  const response = await fetch(url, { method: 'POST' });
  // Whatever it is, `verify()` looks at it.
  const { client_token: clientToken } = (await response.json()) as { client_token: string };
  return clientToken;
};

type Tell = <Name extends keyof TokenCloudVerifyEvents>(
  name: Name,
  detail: TokenCloudVerifyEvents[Name]['detail'],
) => boolean;

/** Dispatches an event. @returns whether its default is still to be done. */
const tellerOf =
  (element: HTMLElement): Tell =>
  (name, detail) =>
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));

const optionsOf = (element: TokenCloudVerifyElement): VerifyOptions => {
  const read = (name: keyof TokenCloudVerifyAttributes): string | undefined =>
    element.getAttribute(name) ?? undefined;
  // Whatever the attributes say is checked by `verify()`, as if a developer had passed it there.
  return {
    clientToken: element.clientToken ?? (() => askServer(read('token-url') ?? '')),
    locale: read('locale'),
    origin: read('origin'),
    appearance: { theme: read('theme'), accent: read('accent'), radius: read('radius') },
    container: element.hasAttribute('inline') ? element : undefined,
    onEvent: (event) => void tellerOf(element)('tokencloud-event', event),
  } as VerifyOptions;
};

const show = (element: HTMLElement, state: VerificationState): void => {
  const tell = tellerOf(element);
  // For styles: what a page shows instead of the button, for example.
  element.toggleAttribute('running', state.name === 'running');
  if (state.name === 'ended') tell('tokencloud-outcome', state.outcome);
  if (state.name === 'refused' && tell('tokencloud-error', state.error)) throw state.error;
};

/** Defines `<tokencloud-verify>`, where there are elements and nobody has defined it yet. */
export const defineVerifyElement = (verify: (options: VerifyOptions) => Promise<Outcome>): void => {
  if (!globalThis.customElements || customElements.get('tokencloud-verify')) return;

  class VerifyElement extends HTMLElement implements TokenCloudVerifyElement {
    readonly #call = createSingleCall(verify, (state) => show(this, state));
    #clientToken: TokenCloudVerifyElement['clientToken'];

    constructor() {
      super();
      // What a framework has set before the element was defined would hide the setter.
      const { clientToken } = this;
      Reflect.deleteProperty(this, 'clientToken');
      this.clientToken = clientToken;
      this.addEventListener('click', (event) => {
        if (event.defaultPrevented) return;
        // A button is one that submits, where its page does not say otherwise.
        event.preventDefault();
        this.verify();
      });
    }

    get clientToken(): TokenCloudVerifyElement['clientToken'] {
      return this.#clientToken;
    }

    /** A setter, because frameworks pass a function to a property that has one, and else write it as an attribute. */
    set clientToken(clientToken: TokenCloudVerifyElement['clientToken']) {
      this.#clientToken = clientToken;
    }

    verify(): void {
      this.#call.start(optionsOf(this));
    }

    close(): void {
      this.#call.close();
    }

    disconnectedCallback(): void {
      // Frameworks move an element by taking it out and putting it in again at once.
      queueMicrotask(() => this.isConnected || this.#call.leave());
    }
  }

  customElements.define('tokencloud-verify', VerifyElement);
};
