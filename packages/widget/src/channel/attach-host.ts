import type { Host } from './host.ts';
import { listenForEscape } from './listen-for-escape.ts';
import { reportHeight } from './report-height.ts';

/** What a host is attached to. */
export type Attachment = {
  readonly page: Window;
  readonly root: HTMLElement;
  readonly host: Host;
  /** Escape, here or on the host page. */
  readonly onClose: () => void;
};

/** Connects the page with its host until the signal aborts: its height, and the ways to close that are not drawn. */
export function attachHost({ page, root, host, onClose }: Attachment, signal: AbortSignal): void {
  host.onCloseAsked(() => {
    if (!signal.aborted) onClose();
  });
  if (host.presentation !== 'hosted') listenForEscape(page, onClose, signal);
  reportHeight(root, host.resize, signal);
}
