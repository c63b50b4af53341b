import type { DocumentType, Locale } from '@tokencloud/contract/vocabulary';
import { html, raw } from 'hono/html';
import type { LandingReader } from './landing-reader.ts';
import { landingTexts, type LandingTexts } from './landing-texts.ts';

/** What the page is told of a code that still works. */
export type LiveCode = {
  readonly document: DocumentType;
  readonly partnerName: string;
  readonly requestId: string;
  /** Opens the mini program by a tap; null where it is not configured. */
  readonly openAppUrl: string | null;
  /** What makes Safari show the App Clip's card; null where no App Clip is configured. */
  readonly appClip: { readonly appStoreId: string; readonly bundleId: string } | null;
};

/** Who reads the page. */
export type LandingVisit = { readonly locale: Locale; readonly reader: LandingReader };

type Markup = ReturnType<typeof html>;

/** The page behind a code, for whatever scanned it without being one of the apps. It has no form and asks for nothing. */
export function landingPage(code: LiveCode, { locale, reader }: LandingVisit): Markup {
  const texts = landingTexts[locale];
  const { document, partnerName, appClip } = code;
  const otherwise = texts.otherwise[document][reader];
  // Apple, "Supporting invocations from your website and the Messages app": the card needs Safari on iOS 15.
  const card =
    appClip !== null && document === 'cn_id_card'
      ? html`<meta
          name="apple-itunes-app"
          content="app-id=${appClip.appStoreId}, app-clip-bundle-id=${appClip.bundleId}, app-clip-display=card"
        />`
      : '';
  const steps = texts.steps[document][reader].map((step) => html`<li>${raw(step)}</li>`);
  return pageOf({
    locale,
    title: texts.title,
    head: card,
    body: html`<p class="partner">${partnerName}</p>
      <h1>${texts.title}</h1>
      ${openWeChat(code, reader, texts)}
      <ol>
        ${steps}
      </ol>
      ${reader === 'iphone_in_wechat' && document === 'cn_id_card' ? '' : requestId(code.requestId, texts)}
      ${otherwise === null ? '' : html`<p class="soft">${otherwise}</p>`}
      <p class="soft">${texts.closing}</p>`,
  });
}

/** The page behind a code that has run out, was replaced, or is in use by a phone already. */
export function deadCodePage({ locale }: LandingVisit): Markup {
  const { deadTitle, deadText } = landingTexts[locale];
  return pageOf({
    locale,
    title: deadTitle,
    head: '',
    body: html`<h1>${deadTitle}</h1>
      <p>${deadText}</p>`,
  });
}

function openWeChat({ openAppUrl }: LiveCode, reader: LandingReader, texts: LandingTexts): Markup | '' {
  if (openAppUrl === null || reader !== 'android') return '';
  return html`<a class="button" href="${openAppUrl}">${texts.openWeChat}</a>`;
}

/** The button works by `landing.js`, and is shown by it; without it the text can be copied by hand. */
function requestId(value: string, texts: LandingTexts): Markup {
  return html`<div class="request-id">
    <h2>${texts.requestId}</h2>
    <p><code translate="no" data-value>${value}</code></p>
    <button type="button" hidden data-copied="${texts.copied}" data-failed="${texts.copyFailed}">
      ${texts.copy}
    </button>
    <p role="status"></p>
  </div>`;
}

type PageParts = {
  readonly locale: Locale;
  readonly title: string;
  readonly head: Markup | '';
  readonly body: Markup;
};

function pageOf({ locale, title, head, body }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${head}
        <link rel="stylesheet" href="/h/assets/landing.css" />
        <script defer src="/h/assets/landing.js"></script>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
