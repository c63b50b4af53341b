import type { Interruption } from '@tokencloud/contract/vocabulary';
import type { Attempt } from '../flow/state.ts';
import type { PhoneClient } from '../phone-client.ts';
import type { SignsOfLife } from './signs-of-life.ts';

/** A tester lets something come between a phone and its submission. */
export type OnInterrupt = (attempt: Attempt, interruption: Interruption) => void;

/** Asks the server for it; then the phone says its word at once, and so learns what has become of it. */
export function interrupter(client: PhoneClient, life: Pick<SignsOfLife, 'sayNow'>): OnInterrupt {
  return ({ claim }, interruption) => {
    // Nobody takes it back: the client ends it by itself where no answer comes.
    const { signal } = new AbortController();
    void client.interrupt(claim.phone_token, interruption, signal).then(life.sayNow);
  };
}
