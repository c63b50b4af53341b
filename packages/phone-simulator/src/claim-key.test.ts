import { expect, test } from 'vitest';
import { keepClaimKey } from './claim-key.ts';

function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

function blockedStorage(): Storage {
  const refuse = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  return { ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse };
}

let byte = 0;
const fill = (bytes: Uint8Array): void => {
  bytes.set(bytes.map(() => (byte += 7) % 256));
};

test('a key has the form of the contract and survives a reload', () => {
  const storage = memoryStorage();
  const key = keepClaimKey(storage, fill).current();
  expect(key).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
  expect(keepClaimKey(storage, fill).current()).toBe(key);
});

test('a forgotten key is followed by another', () => {
  const kept = keepClaimKey(memoryStorage(), fill);
  const key = kept.current();
  kept.forget();
  expect(kept.current()).not.toBe(key);
});

test.each([
  ['blocked', blockedStorage()],
  ['missing', null],
])('with a %s storage the key lives in memory', (_title, storage) => {
  const kept = keepClaimKey(storage, fill);
  expect(kept.current()).toBe(kept.current());
});

test('what somebody else left in the storage is not sent', () => {
  const storage = memoryStorage();
  keepClaimKey(storage, fill).current();
  storage.setItem(storage.key(0) ?? '', 'not a key!');
  expect(keepClaimKey(storage, fill).current()).toMatch(/^[A-Za-z0-9_-]{24}$/);
});
