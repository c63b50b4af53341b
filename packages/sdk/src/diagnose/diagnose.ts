import { serverAddress } from '../server-address.ts';
import { shakeHands } from '../handshake.ts';
import { after, atEnd, endAll, listen } from '../lifetime.ts';
import { setStyle } from '../set-style.ts';
import type { VerifyOptions } from '../verify-options.ts';
import { obstacles, wordsOf, type Finding, type Obstacle } from './obstacles.ts';

export type { Finding, Obstacle };

/** How long the frame may take to answer. */
const PATIENCE_MS = 2500;

/** What the Content-Security-Policy of this page refuses, by the directive that a browser says in effect. */
const obstacleOfDirective: Readonly<Record<string, Obstacle>> = {
  'frame-src': 'frame_src',
  'connect-src': 'connect_src',
};

/** Opens a page of the verification server in a frame that nobody sees, and resolves with what it finds forbidden. */
const askFrame = (origin: string): Promise<readonly Obstacle[]> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    setStyle(frame, 'position:fixed;width:0;height:0');
    frame.ariaHidden = 'true';
    frame.tabIndex = -1;
    // As the widget's own frame has it, or this one would say that all is forbidden.
    frame.allow = 'geolocation; clipboard-write; web-share';
    frame.src = `${origin}/sdk/v1/diagnosis`;
    atEnd(() => frame.remove());
    shakeHands(frame, origin, (port) => {
      // The port is our own and goes with the frame.
      // oxlint-disable-next-line unicorn/prefer-add-event-listener
      port.onmessage = ({ data }: MessageEvent<unknown>) =>
        resolve(obstacles.filter((obstacle) => Array.isArray(data) && data.includes(obstacle)));
    });
    after(PATIENCE_MS, () => resolve([crossOriginIsolated ? 'embedder_policy' : 'frame_refused']));
    document.body.append(frame);
  });

/**
 * Finds out why the widget does not show on this page, or cannot do all that it should, within three seconds. For a
 * developer's console and for a page that reports its errors; nothing is sent anywhere.
 *
 * @param options the `origin` that `verify()` gets.
 * @returns what is in the way, each with the line to add; nothing, where all is well.
 * @example
 * console.table(await diagnose());
 */
export const diagnose = async (options: Pick<VerifyOptions, 'origin'> = {}): Promise<readonly Finding[]> => {
  const { origin } = new URL(options.origin ?? serverAddress);
  const found = new Set<Obstacle>();
  try {
    // What a sandbox takes away is taken from every frame in it: there is no use in asking one.
    if (self.origin === 'null') found.add('sandbox');
    else {
      const refused = new Promise<readonly Obstacle[]>((resolve) => {
        listen(document, 'securitypolicyviolation', (event: SecurityPolicyViolationEvent) => {
          const obstacle = obstacleOfDirective[event.effectiveDirective];
          if (!obstacle || !event.blockedURI.startsWith(origin)) return;
          found.add(obstacle);
          if (obstacle === 'frame_src') resolve([]);
        });
      });
      // Only whether this page lets it pass is of interest. Where it fails otherwise, so does the frame.
      const request = fetch(`${origin}/sdk/v1/diagnosis.js`).catch(() => {});
      for (const obstacle of await Promise.race([askFrame(origin), refused])) found.add(obstacle);
      await Promise.race([request, new Promise<void>((resolve) => after(400, resolve))]);
    }
  } finally {
    endAll();
  }
  return obstacles
    .filter((obstacle) => found.has(obstacle))
    .map((obstacle) => {
      const [message, line] = wordsOf[obstacle](origin);
      return { obstacle, message, line };
    });
};
