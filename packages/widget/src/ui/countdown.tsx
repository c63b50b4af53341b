import { useSignalValue, type Watched } from './use-signal-value.ts';
import { LiveRegion } from './live-region.tsx';

const SOON_MILLISECONDS = 60_000;

type CountdownProps = {
  /** A signal: what ticks renders this component alone. */
  readonly now: Watched<number>;
  /** Milliseconds since 1970, on the same clock. */
  readonly endsAt: number;
  readonly until: string;
  /** What is left, from milliseconds. */
  readonly left: (milliseconds: number) => string;
  /** Said beside it in the last minute. */
  readonly soon: string;
};

/**
 * Time left. Each tick renders this alone, and `timer` is not read out as it changes; that the last minute has begun
 * is said, once.
 */
export function Countdown({ now, endsAt, until, left, soon }: CountdownProps) {
  const milliseconds = Math.max(0, endsAt - useSignalValue(now));
  const isSoon = milliseconds <= SOON_MILLISECONDS;
  return (
    <>
      <p class={isSoon ? 'countdown soon' : 'countdown'}>
        {isSoon ? soon : until} · <span role="timer">{left(milliseconds)}</span>
      </p>
      <LiveRegion text={isSoon ? soon : ''} />
    </>
  );
}
