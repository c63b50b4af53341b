import type { Outcome, WidgetEvent } from '@tokencloud/sdk';

/** What the account page tells the demo's panel, which a real partner has not. */
export type DemoNews =
  | { readonly kind: 'event'; readonly event: WidgetEvent }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly hint: string };

/** Its name; only pages of the same origin hear it. */
const CHANNEL = 'kestrel-demo';

/** Tells the panel, if one is open. */
export function openDemoChannel(): (news: DemoNews) => void {
  // Older iPhones have none; there is no panel beside a page on a phone either.
  if (!('BroadcastChannel' in globalThis)) return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  return (news) => channel.postMessage(news);
}

/** Listens to the account page. */
export function listenToDemoChannel(onNews: (news: DemoNews) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  // Only our own pages can post here.
  channel.addEventListener('message', ({ data }: MessageEvent<DemoNews>) => onNews(data));
}
