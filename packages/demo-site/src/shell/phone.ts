import type { PhoneLink } from '../server/phone-link.ts';
import { element } from '../account/show-account.ts';

/** The demo's second window: as large as a phone. */
const WINDOW_FEATURES = 'width=390,height=844';

async function askForLink(fetch: typeof globalThis.fetch, platform: string): Promise<string | undefined> {
  const response = await fetch('/api/phone-link', { method: 'POST' });
  if (!response.ok) return undefined;
  // Our own server's answer, of our own form.
  const { urls } = (await response.json()) as PhoneLink;
  const url = new URL(platform === 'ios' ? urls.ios : urls.android);
  url.searchParams.set('platform', platform);
  return url.href;
}

/** What the phone's part of the panel can be told. */
export type PhonePart = {
  /** Whether the bank's page shows a code that a phone can scan. */
  readonly allow: (isAllowed: boolean) => void;
  /** Takes the phone away. */
  readonly close: () => void;
};

/** Brings the buttons of the simulated phone to life. */
export function setUpPhone(window: Window & typeof globalThis): PhonePart {
  const { document } = window;
  const panel = element(document, 'panel');
  const room = element(document, 'phone-room');
  const hint = element(document, 'phone-hint');
  const buttons = ['open-phone', 'open-phone-window'].map((id) => element(document, id) as HTMLButtonElement);
  const [openHere, openWindow] = buttons;
  const phone = element(document, 'phone') as HTMLIFrameElement;
  const link = async (): Promise<string | undefined> => {
    const chosen = document.querySelector<HTMLInputElement>('input[name=platform]:checked');
    const url = await askForLink(window.fetch.bind(window), chosen?.value ?? 'android');
    hint.textContent =
      url === undefined
        ? 'The bank’s page shows no QR code right now. Follow the widget until it does.'
        : 'The phone has scanned the code.';
    return url;
  };
  const showHere = (url: string | undefined): void => {
    if (url === undefined) return;
    room.hidden = false;
    panel.dataset['phone'] = 'open';
    phone.src = url;
    phone.focus();
  };
  openHere?.addEventListener('click', () => void link().then(showHere));
  openWindow?.addEventListener('click', () => {
    // Opened before the link is known: later it would no longer count as the press that browsers ask for.
    const opened = window.open('', 'kestrel-phone', WINDOW_FEATURES);
    void link().then((url) => (url === undefined ? opened?.close() : opened?.location.assign(url)));
  });
  return {
    allow: (isAllowed) => {
      for (const button of buttons) button.disabled = !isAllowed;
    },
    close: () => {
      room.hidden = true;
      delete panel.dataset['phone'];
      phone.removeAttribute('src');
    },
  };
}
