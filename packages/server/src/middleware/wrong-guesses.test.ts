import { WRONG_REQUEST_IDS } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { createWrongGuesses } from './wrong-guesses.ts';

const wrong = async () => undefined;
const right = async () => 'found';

/** A network's guesses one after the other. @returns how many were looked up. */
async function lookedUp(guesses: ReturnType<typeof createWrongGuesses>, network: string, count: number) {
  let looked = 0;
  for (let index = 0; index < count; index += 1) {
    const look = async () => {
      looked += 1;
      return undefined;
    };
    await guesses.guess(network, look).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
  }
  return looked;
}

test('twenty wrong ones in ten minutes, for each network', async () => {
  let now = 1_000_000;
  let told = 0;
  const guesses = createWrongGuesses(
    () => now,
    () => (told += 1),
  );
  expect(await lookedUp(guesses, 'one', 50)).toBe(WRONG_REQUEST_IDS.count);
  expect(told).toBe(WRONG_REQUEST_IDS.count);
  now += 1000;
  const retryAfterSeconds = WRONG_REQUEST_IDS.windowSeconds - 1;
  await expect(guesses.guess('one', right)).rejects.toMatchObject({ extras: { retryAfterSeconds } });
  expect(await guesses.guess('other', right)).toBe('found');
  now += retryAfterSeconds * 1000;
  expect(await guesses.guess('one', right)).toBe('found');
});

test('many at once get no more looked up than one after the other', async () => {
  const guesses = createWrongGuesses(() => 1_000_000);
  const answer = Promise.withResolvers<undefined>();
  let looked = 0;
  const burst = Array.from({ length: 300 }, () =>
    guesses.guess('one', () => {
      looked += 1;
      return answer.promise;
    }),
  );
  answer.resolve(undefined);
  const refused = (await Promise.allSettled(burst)).filter(({ status }) => status === 'rejected');
  expect([looked, refused.length]).toEqual([WRONG_REQUEST_IDS.count, 300 - WRONG_REQUEST_IDS.count]);
});

test('right ones cost nothing, however many come at once, and neither do those that could not be looked up', async () => {
  const guesses = createWrongGuesses(() => 1_000_000);
  const crowd = Array.from({ length: 300 }, () => guesses.guess('one', right));
  expect(await Promise.all(crowd)).toEqual(crowd.map(() => 'found'));
  for (let index = 0; index < 50; index += 1) {
    const broken = guesses.guess('one', () => Promise.reject(new Error('The connection broke.')));
    await expect(broken).rejects.toThrow('The connection broke.');
  }
  expect(await guesses.guess('one', right)).toBe('found');
});

test('a clock that is set back refuses nobody for as long as it was set back', async () => {
  let now = 3_600_000;
  const guesses = createWrongGuesses(() => now);
  await lookedUp(guesses, 'one', 50);
  now = 0;
  expect(await lookedUp(guesses, 'one', 50)).toBe(WRONG_REQUEST_IDS.count);
});

// As many as there are in the smallest network that is given to a site (RFC 6177).
test('all networks of a /48 may guess without each looking at all others', async () => {
  let now = 0;
  const guesses = createWrongGuesses(() => now);
  for (let network = 0; network < 65_536; network += 1) {
    now += 1;
    await guesses.guess(`2001:db8:1:${network.toString(16)}`, wrong);
  }
  expect(await lookedUp(guesses, '2001:db8:1:ffff', 50)).toBe(WRONG_REQUEST_IDS.count - 1);
});
