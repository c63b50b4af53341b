import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MintBody, MintedVerification } from '@tokencloud/contract/schemas';

/** A partner's site made for tests: any mint, any headers. */
export type HostSite = {
  /** On `localhost`, while the verification server is on `127.0.0.1`: another site for the browser. */
  readonly origin: string;
  /** The address of a page that verifies with what this body mints. */
  readonly pageUrl: (options?: HostPage) => string;
  /** A page with a text field and nothing else. */
  readonly notesUrl: string;
  /** Puts a file of a test's own on the site. @returns its address. */
  readonly publish: (name: string, body: string) => string;
  /** Tells the site where the verification server is, and its key there. */
  readonly connect: (server: { origin: string; secretKey: string }) => void;
  /** What its webhook receiver was sent, in order, unread. */
  readonly webhooks: readonly Webhook[];
  readonly stop: () => Promise<void>;
};

/** A webhook as it came. */
export type Webhook = { readonly headers: IncomingMessage['headers']; readonly body: Buffer };

/** What a page of the site is like. */
export type HostPage = {
  readonly mint?: Partial<MintBody>;
  /** A Content-Security-Policy of the host's own. */
  readonly csp?: string;
  /** Other headers of the host's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether `diagnose.js` is on the page too. */
  readonly isDiagnosing?: boolean;
  /** Whether the page gives the first token each time, and never asks for a fresh one. */
  readonly isTokenKept?: boolean;
  /** What `verify()` gets beside its token. */
  readonly options?: Readonly<Record<string, unknown>>;
};

/** The page's own script: one button, one outcome, in attributes that a test can read. */
const script = `
const settings = JSON.parse(document.querySelector('#settings').textContent);
const outcome = document.querySelector('#outcome');
const events = [];
window.hostEvents = events;
document.querySelector('#verify').addEventListener('click', async () => {
  outcome.dataset.outcome = 'running';
  outcome.dataset.started = String(performance.now());
  const clientToken = async () => (await (await fetch('/token' + location.search, { method: 'POST' })).json()).client_token;
  try {
    const container = settings.inline ? document.querySelector('#container') : undefined;
    const result = await window.TokenCloud.verify({
      clientToken, onEvent: (event) => events.push(event), ...settings.options, ...(container && { container }),
    });
    outcome.dataset.outcome = result.status;
    outcome.textContent = result.status;
  } catch (error) {
    outcome.dataset.outcome = error.code ?? error.name;
    outcome.textContent = error.message + ' ' + (error.hint ?? '');
  }
  outcome.dataset.ended = String(performance.now());
});`;

/** Where somebody pastes what they have copied. */
const notesPage =
  '<!doctype html><html lang="en"><title>Notes</title><textarea aria-label="Notes"></textarea></html>';

function pageOf(page: HostPage, serverOrigin: string): string {
  const settings = { options: page.options ?? {} };
  const json = JSON.stringify(settings).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Example Outfitters</title>
<script src="${serverOrigin}/sdk/v1/tokencloud.js"></script>
${page.isDiagnosing === true ? `<script src="${serverOrigin}/sdk/v1/diagnose.js"></script>` : ''}
<h1>Example Outfitters</h1>
<button id="verify" type="button">Verify</button>
<p id="outcome" data-outcome="none"></p>
<div id="container"></div>
<script id="settings" type="application/json">${json}</script>
<script src="/page.js"></script>
</html>`;
}

/** Mints once a page address, and makes fresh tokens for the same verification from then on. */
function createMinter() {
  const minted = new Map<string, MintedVerification>();
  return async (key: string, page: HostPage, server: { origin: string; secretKey: string }) => {
    const known = minted.get(key);
    if (known !== undefined && page.isTokenKept === true) return known;
    const path = known === undefined ? '/v1/verifications' : `/v1/verifications/${known.id}/client_token`;
    const response = await fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.secretKey}`, 'content-type': 'application/json' },
      body: known === undefined ? JSON.stringify({ reference: key.slice(0, 200), ...page.mint }) : null,
    });
    // Held to its schema by the conformance suite.
    const answer = (await response.json()) as MintedVerification;
    if (known === undefined) minted.set(key, answer);
    return answer;
  };
}

function settingsOf(request: IncomingMessage): { key: string; page: HostPage } {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const key = searchParams.get('page') ?? '{}';
  // Written by `pageUrl` below.
  return { key, page: JSON.parse(key) as HostPage };
}

/** Starts the site on a free port. */
export async function startHostSite(): Promise<HostSite> {
  let server = { origin: '', secretKey: '' };
  let pages = 0;
  const published = new Map<string, string>();
  const mint = createMinter();
  const webhooks: Webhook[] = [];
  const http = createServer((request, response) => {
    void (async () => {
      const { key, page } = settingsOf(request);
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const own = published.get(pathname);
      if (own !== undefined) {
        const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(own);
      } else if (request.url?.startsWith('/page.js')) {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      } else if (request.url === '/webhooks') {
        webhooks.push({ headers: request.headers, body: Buffer.concat(await Array.fromAsync(request)) });
        response.writeHead(204).end();
      } else if (request.url?.startsWith('/notes')) {
        response.writeHead(200, { 'content-type': 'text/html' }).end(notesPage);
      } else if (request.url?.startsWith('/token')) {
        const answer = await mint(key, page, server);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      } else {
        const policy = page.csp === undefined ? {} : { 'content-security-policy': page.csp };
        const headers = { 'content-type': 'text/html', ...policy, ...page.headers };
        response.writeHead(200, headers).end(pageOf(page, server.origin));
      }
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve));
  // A listening TCP server has an address of this kind.
  const { port } = http.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return {
    origin,
    notesUrl: `${origin}/notes`,
    webhooks,
    pageUrl(page = {}) {
      pages += 1;
      return `${origin}/?page=${encodeURIComponent(JSON.stringify({ number: pages, ...page }))}`;
    },
    publish(name, body) {
      pages += 1;
      const path = `/published/${pages}/${name}`;
      published.set(path, body);
      return `${origin}${path}`;
    },
    connect(to) {
      server = to;
    },
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
