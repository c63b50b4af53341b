/** Who has told the bank: the widget in the page, the verification server by webhook, or the SDK by an error. */
export type LogSource = 'page' | 'server' | 'error';

const names: Record<LogSource, string> = { page: 'onEvent', server: 'webhook', error: 'error' };

/** Adds a line to the event log, the newest first. */
export function addToLog(
  list: HTMLElement,
  source: LogSource,
  { text, at }: { text: string; at: Date },
): void {
  const page = list.ownerDocument;
  const item = page.createElement('li');
  const time = page.createElement('time');
  const badge = page.createElement('span');
  const words = page.createElement('span');
  item.dataset['source'] = source;
  time.dateTime = at.toISOString();
  time.textContent = at.toLocaleTimeString('en-GB');
  badge.className = 'source';
  badge.textContent = names[source];
  words.className = 'text';
  words.textContent = text;
  item.append(time, badge, words);
  list.prepend(item);
}
