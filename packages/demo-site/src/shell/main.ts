import { readUpdate, UPDATES_URL } from '../account/account-client.ts';
import { listenToDemoChannel, type DemoNews } from '../account/demo-channel.ts';
import { element } from '../account/show-account.ts';
import { addToLog, type LogSource } from './log.ts';
import { nextStep, type Happening } from './next-step.ts';
import { setUpPhone } from './phone.ts';
import { bankAddress, setUpSettings } from './settings.ts';
import { showSteps, type StepName } from './steps.ts';

const bank = element(document, 'bank') as HTMLIFrameElement;
const steps = element(document, 'steps');
const log = element(document, 'log');
const phone = setUpPhone(window);
let step: StepName = 'press';
let updates: EventSource | undefined;

function write(source: LogSource, text: string): void {
  addToLog(log, source, { text, at: new Date() });
  element(document, 'log-empty').hidden = true;
}

function goTo(next: StepName): void {
  step = next;
  showSteps(steps, step);
  phone.allow(step === 'phone' || step === 'follow');
}

const happen = (happening: Happening): void => goTo(nextStep(step, happening));

function wordsOf(news: DemoNews): string {
  switch (news.kind) {
    case 'event':
      return Object.values(news.event).join(' · ');
    case 'outcome':
      return `verify() resolved: ${news.outcome.status}`;
    case 'error':
      return `verify() rejected: ${news.message} ${news.hint}`;
  }
}

function listenToServer(): void {
  updates?.close();
  updates = new EventSource(UPDATES_URL);
  updates.addEventListener('message', (event: MessageEvent<string>) => {
    const update = readUpdate(event);
    if (update.kind === 'webhook') write('server', update.type);
    else happen({ kind: 'status', status: update.account.status });
  });
}

function showBank(): void {
  bank.src = bankAddress(document);
  element(document, 'address').textContent = `${location.origin}/account`;
}

listenToDemoChannel((news) => {
  write(news.kind === 'error' ? 'error' : 'page', wordsOf(news));
  happen(news);
});
async function startOver(): Promise<void> {
  await fetch('/api/reset', { method: 'POST' });
  phone.close();
  log.replaceChildren();
  element(document, 'log-empty').hidden = false;
  goTo('press');
  // The stream belongs to the account of the moment at which it was opened.
  listenToServer();
  showBank();
}

element(document, 'start-over').addEventListener('click', () => void startOver());
goTo('press');
listenToServer();
void setUpSettings(document, fetch.bind(window), showBank);
showBank();
