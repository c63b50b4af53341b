import { describe, expect, it, vi } from 'vitest';
import { keepTrying } from './keep-trying.ts';

/** Pauses that are over at once. */
const hurried = {
  setTimeout: (callback: () => void, milliseconds: number) => {
    if (milliseconds < 10_000) queueMicrotask(callback);
  },
};

describe('keepTrying', () => {
  it('tries until it succeeds, and tells of every try that failed', async () => {
    let tries = 0;
    const task = () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('offline')) : Promise.resolve('here');
    };
    let troubles = 0;
    const onTrouble = () => {
      troubles += 1;
    };
    const trying = { timers: hurried, onTrouble };
    expect(await keepTrying(task, new AbortController().signal, trying)).toBe('here');
    expect([tries, troubles]).toEqual([4, 3]);
  });

  it('tells of a try that takes long, but not of one that is over', async () => {
    let late: (() => void) | undefined;
    let arrive: ((value: string) => void) | undefined;
    let troubles = 0;
    const task = () =>
      new Promise<string>((resolve) => {
        arrive = resolve;
      });
    const done = keepTrying(task, new AbortController().signal, {
      timers: {
        setTimeout: (callback, milliseconds) => {
          if (milliseconds === 10_000) late = callback;
        },
      },
      onTrouble: () => {
        troubles += 1;
      },
    });
    late?.();
    expect(troubles).toBe(1);
    arrive?.('here');
    await done;
    late?.();
    expect(troubles).toBe(1);
  });

  it('tries beside one that takes long, and takes what comes first', async () => {
    const timers = {
      setTimeout: (callback: () => void, milliseconds: number) => {
        if (milliseconds !== 10_000) setImmediate(callback);
      },
    };
    const endings: ((value: string) => void)[] = [];
    const hanging = () => new Promise<string>((resolve) => void endings.push(resolve));
    let tries = 0;
    const second = () => ((tries += 1) < 2 ? hanging() : Promise.resolve('second'));
    expect(await keepTrying(second, new AbortController().signal, { timers })).toBe('second');

    const done = keepTrying(hanging, new AbortController().signal, { timers });
    await vi.waitFor(() => expect(endings.length).toBeGreaterThan(2));
    endings[1]?.('the first');
    expect(await done).toBe('the first');
  });

  it('stops in the middle of a pause when the signal aborts', async () => {
    const controller = new AbortController();
    let tries = 0;
    const task = () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    };
    const aborting = {
      setTimeout: (_callback: () => void, milliseconds: number) => {
        if (milliseconds < 10_000) controller.abort();
      },
    };
    expect(await keepTrying(task, controller.signal, { timers: aborting })).toBeUndefined();
    expect(tries).toBe(1);
  });

  it('drops an answer that comes after the signal aborted', async () => {
    const controller = new AbortController();
    const task = () => {
      controller.abort();
      return Promise.resolve('late');
    };
    expect(await keepTrying(task, controller.signal, { timers: hurried })).toBeUndefined();
  });
});
