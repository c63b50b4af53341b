const ENTRY = 'tokencloud-simulator-claim-key';
const KEY_BYTES = 24;
const keyPattern = /^[A-Za-z0-9_-]{22,64}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The phone's claim key: kept over a reload, so that the attempt goes on; forgotten when the attempt is over. */
export type ClaimKey = {
  readonly current: () => string;
  readonly forget: () => void;
};

/** Fills an array with random bytes, as `crypto.getRandomValues` does. */
type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/**
 * Keeps a claim key in a storage, or in memory where there is none or it refuses.
 * By itself the key opens nothing: a claim also needs the code or the Request ID, and neither is kept.
 */
export function keepClaimKey(storage: Storage | null, fillRandom: FillRandom): ClaimKey {
  let inMemory: string | null = null;
  return {
    current: () => {
      const kept = inMemory ?? read(storage);
      inMemory = kept !== null && keyPattern.test(kept) ? kept : makeKey(fillRandom);
      write(storage, inMemory);
      return inMemory;
    },
    forget: () => {
      inMemory = null;
      write(storage, null);
    },
  };
}

/** 24 random bytes, six bits a character: 24 characters base64url hold 144 bits. */
function makeKey(fillRandom: FillRandom): string {
  const bytes = new Uint8Array(KEY_BYTES);
  fillRandom(bytes);
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 0b111111)).join('');
}

function read(storage: Storage | null): string | null {
  try {
    return storage?.getItem(ENTRY) ?? null;
  } catch {
    // A blocked storage is as an empty one: the key then lives in memory.
    return null;
  }
}

function write(storage: Storage | null, key: string | null): void {
  try {
    if (key === null) storage?.removeItem(ENTRY);
    else storage?.setItem(ENTRY, key);
  } catch {
    // As above: blocked or full. Only going on after a reload is lost.
  }
}
