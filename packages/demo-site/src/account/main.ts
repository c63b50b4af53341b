import type { AccountView } from '../server/account.ts';
import { createAccountClient, readUpdate, UPDATES_URL } from './account-client.ts';
import { openDemoChannel } from './demo-channel.ts';
import { pickLocale, textsOf } from './locales/pick-locale.ts';
import { readPageQuery } from './page-query.ts';
import { element, showAccount, showTexts } from './show-account.ts';
import { showEnding } from './show-ending.ts';
import { verifyIdentity } from './verify-identity.ts';

const query = readPageQuery(location.search);
const locale = pickLocale(query.locale, navigator.languages);
const say = textsOf(locale);
const client = createAccountClient(fetch.bind(globalThis));
const tell = openDemoChannel();
const verify = element(document, 'verify');

document.documentElement.lang = locale;
showTexts(document, say);
verify.textContent = say('verify');
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  // Everything else that the address asks for stays.
  const address = new URL(location.href);
  address.searchParams.set('locale', link.hreflang);
  link.href = address.href;
  if (link.hreflang === locale) link.setAttribute('aria-current', 'true');
}

async function start(origin: string): Promise<void> {
  const container = query.isInline ? element(document, 'inline-widget') : undefined;
  showEnding(document, undefined, say);
  const { scenario } = query;
  showEnding(document, await verifyIdentity({ client, locale, scenario, container, origin, tell }), say);
}

function show(account: AccountView): void {
  showAccount(document, account, say);
  // A decision says more than how the widget ended.
  if (account.status === 'active' || account.status === 'refused') showEnding(document, undefined, say);
}

async function main(): Promise<void> {
  const { account, origin } = await client.readAccount();
  show(account);
  verify.addEventListener('click', () => void start(origin));
  new EventSource(UPDATES_URL).addEventListener('message', (event: MessageEvent<string>) => {
    const update = readUpdate(event);
    if (update.kind === 'account') show(update.account);
  });
  if (query.isResuming && account.hasOpenVerification) await start(origin);
}

void main();
