import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { shakeHands } from './handshake.ts';
import { endAll } from './lifetime.ts';

const ORIGIN = 'https://verify.example';

afterEach(() => {
  endAll();
  vi.unstubAllGlobals();
});

type Sent = readonly [message: unknown, to: unknown, ports: readonly MessagePort[]];

/** A host page and the frame in it, as far as shaking hands needs them. */
function page() {
  const sent: Sent[] = [];
  const target = new EventTarget();
  vi.stubGlobal('window', target);
  const contentWindow = { postMessage: (...message: Sent) => sent.push(message) };
  let connections = 0;
  // Nothing else of a frame is looked at.
  shakeHands({ contentWindow } as unknown as HTMLIFrameElement, ORIGIN, () => (connections += 1));
  const say = (message: { source: unknown; origin: unknown; data: unknown }) =>
    target.dispatchEvent(Object.assign(new Event('message'), message));
  return { sent, contentWindow, say, connections: () => connections };
}

const hello = { tokencloud: 'hello' };
const data = fc.oneof(fc.constant(hello), fc.constantFrom(['hello'], 'hello', null), fc.anything());
const origins = fc.constantFrom(
  ORIGIN,
  `${ORIGIN}.evil.example`,
  `${ORIGIN}:8443`,
  'http://verify.example',
  'null',
  '*',
  '',
);

test('only a hello of the frame itself and of exactly the widget’s origin is answered', () => {
  fc.assert(
    fc.property(fc.boolean(), origins, data, (isFrame, origin, message) => {
      const { sent, contentWindow, say, connections } = page();
      const stranger = { postMessage: (...said: Sent) => sent.push(said) };
      say({ source: isFrame ? contentWindow : stranger, origin, data: message });
      const saysHello = (message as { tokencloud?: unknown } | null | undefined)?.tokencloud === 'hello';
      const isAnswered = isFrame && origin === ORIGIN && saysHello;
      expect(connections()).toBe(isAnswered ? 1 : 0);
      expect(sent.map(([said, to, ports]) => [said, to, ports.length])).toEqual(
        isAnswered ? [[{ tokencloud: 'connect' }, ORIGIN, 1]] : [],
      );
      endAll();
    }),
    { numRuns: 2000, seed: 20_261_128 },
  );
});

test('a page that is loaded anew in the frame gets a port of its own', () => {
  const { sent, contentWindow, say, connections } = page();
  for (let count = 0; count < 2; count += 1) say({ source: contentWindow, origin: ORIGIN, data: hello });
  expect(connections()).toBe(2);
  const [first, second] = sent.map(([, , [port]]) => port);
  expect(first).not.toBe(second);
});
