import { describe, expect, it } from 'vitest';
import { keepTrying } from './keep-trying.ts';

/** Pauses that are over at once. */
const hurried = { setTimeout: (callback: () => void) => queueMicrotask(callback) };

describe('keepTrying', () => {
  it('tries until it succeeds', async () => {
    let tries = 0;
    const task = () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('offline')) : Promise.resolve('here');
    };
    expect(await keepTrying(task, new AbortController().signal, hurried)).toBe('here');
    expect(tries).toBe(4);
  });

  it('stops in the middle of a pause when the signal aborts', async () => {
    const controller = new AbortController();
    let tries = 0;
    const task = () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    };
    const aborting = { setTimeout: () => controller.abort() };
    expect(await keepTrying(task, controller.signal, aborting)).toBeUndefined();
    expect(tries).toBe(1);
  });

  it('drops an answer that comes after the signal aborted', async () => {
    const controller = new AbortController();
    const task = () => {
      controller.abort();
      return Promise.resolve('late');
    };
    expect(await keepTrying(task, controller.signal, hurried)).toBeUndefined();
  });
});
