import { problemSections, sdkErrorSections, type ErrorSection } from '@tokencloud/contract/reference';
import { html, raw } from 'hono/html';

type Markup = ReturnType<typeof html>;

/** Inline code, the only Markdown there is in these texts. They are our own and hold no other markup. */
const inline = (text: string): Markup => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html`${raw(escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>'))}`;
};

function sectionOf({ code, anchor, status, hint, happened, remedy, retryable }: ErrorSection): Markup {
  return html`<section id="${anchor}">
    <h3><a href="#${anchor}">${code}</a></h3>
    <p>${status === undefined ? '' : `HTTP ${status}. `}${inline(happened)}</p>
    <p><strong>What to do:</strong> ${inline(remedy)}</p>
    ${hint === undefined ? '' : html`<p class="soft">The error itself says: ${hint}</p>`}
    <p class="soft">${retryable ? 'The same call can succeed later.' : 'Trying again does not help.'}</p>
  </section>`;
}

/** Every error code of the SDK and of the HTTP API: where the `docUrl` of a `TokenCloudError` leads. */
export function errorsPage(): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Errors · TokenCloud Verify</title>
        <link rel="stylesheet" href="/docs/assets/docs.css" />
      </head>
      <body>
        <main>
          <h1>Errors</h1>
          <h2 id="sdk">What verify() rejects with</h2>
          ${sdkErrorSections.map(sectionOf)}
          <h2 id="api">What the HTTP API answers with</h2>
          ${problemSections.map(sectionOf)}
        </main>
      </body>
    </html>`;
}
