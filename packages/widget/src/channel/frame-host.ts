import { PROTOCOL, type SdkMessage, type WidgetMessage } from '@tokencloud/contract/channel';
import { parse } from '../wire/parse.ts';
import { sdkMessageShapes } from '../wire/shapes.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';

type Start = Extract<SdkMessage, { kind: 'start' }>;

/**
 * The host around a frame: the SDK, over its port. Resolves with the SDK's `start`. A protocol that we do not speak
 * is answered and then waited out: the SDK closes the frame.
 */
export function openFrameHost({ port, origin, received }: Connection, signal: AbortSignal): Promise<Host> {
  const post = (message: WidgetMessage) => port.postMessage(message);
  const tokens = new Set<(token: string) => void>();
  const closeListeners = new Set<() => void>();
  let show = () => {};
  signal.addEventListener('abort', () => port.close());

  return new Promise((resolve) => {
    // In the place of whoever has listened until now, who has kept what came.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    port.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    received.forEach(hear);

    function hear(data: unknown): void {
      if (isOtherProtocol(data)) {
        post({ kind: 'failed', code: 'widget_incompatible' });
        return;
      }
      const message = readMessage(data);
      if (message !== null) receive(message);
    }

    function receive(message: SdkMessage): void {
      switch (message.kind) {
        case 'start':
          resolve(hostOf(message));
          return;
        case 'shown':
          return show();
        case 'token':
          for (const give of tokens) give(message.clientToken);
          tokens.clear();
          return;
        case 'escape':
          for (const listener of closeListeners) listener();
      }
    }
  });

  function renew(): Promise<string> {
    return new Promise((resolve) => {
      tokens.add(resolve);
      post({ kind: 'token_needed' });
    });
  }

  function hostOf({ presentation, appearance, locale, clientToken }: Start): Host {
    return {
      shown: appearance.isHidden === true ? new Promise((resolve) => (show = resolve)) : null,
      origin,
      presentation,
      appearance,
      locale,
      token: { first: clientToken, renew },
      tell: (event) => post({ kind: 'event', event }),
      resize: (height) => post({ kind: 'resize', height }),
      close: (outcome) => post({ kind: 'close', outcome }),
      fail: (code) => post({ kind: 'failed', code }),
      onCloseAsked: (listener) => closeListeners.add(listener),
    };
  }
}

/** The message, if it is one: unknown and malformed ones are dropped, as the channel says. */
function readMessage(data: unknown): SdkMessage | null {
  const shape = Object.entries(sdkMessageShapes).find(([kind]) => kind === kindOf(data))?.[1];
  return shape === undefined ? null : parse<SdkMessage>(shape, data);
}

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}

/** Read before the schema: the start of another protocol may have any shape. */
function isOtherProtocol(data: unknown): boolean {
  if (kindOf(data) !== 'start') return false;
  const { protocol } = data as { protocol?: unknown }; // It has a kind, so it is an object.
  return protocol !== PROTOCOL;
}
