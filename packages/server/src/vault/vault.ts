import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM; `context` is authenticated, so a text sealed for one place opens in no other. */
function seal(key: Buffer, text: string | Buffer, context: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function unseal(key: Buffer, sealed: string, context: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const tagEnd = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
}

/** Nothing that this vault was given opens it. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
}

/** Personal data as it is stored: destroying `wrappedKey` destroys the data. */
export type SealedPersonalData = { readonly wrappedKey: string; readonly sealed: string };

/** Keeps what must not be read in the database file. */
export type Vault = {
  /** Seals personal data under a key of its own, which is itself sealed by the first master key. */
  readonly sealPersonalData: (verificationId: string, data: unknown) => SealedPersonalData;
  readonly openPersonalData: (verificationId: string, stored: SealedPersonalData) => unknown;
  /** Seals the key of some personal data anew, by the first master key. */
  readonly rewrapKey: (verificationId: string, wrappedKey: string) => string;
  /** Seals a short secret that the server needs again, such as a webhook endpoint's. */
  readonly sealSecret: (place: string, secret: string) => string;
  readonly openSecret: (place: string, sealed: string) => string;
  /** What everything begins with that the first master key has sealed. */
  readonly currentPrefix: string;
  /**
   * A fingerprint that nobody without a master key can compute. Never a plain hash of personal data.
   * @param known a fingerprint to compare with: it is given back where any of the master keys makes it of this text,
   *   so that what was printed before a rotation is still known after it.
   */
  readonly fingerprint: (purpose: string, text: string, known?: string | null) => string;
};

/** What is made of one master key; every purpose has its own (HKDF, RFC 5869). */
function keyRing(masterKey: Buffer) {
  if (masterKey.length !== 32) throw new RangeError('A master key has to be 32 bytes.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32));
  const fingerprintKey = derive('fingerprints');
  return {
    /** Says by which key something was sealed, and nothing of the key. */
    prefix: `${derive('name').subarray(0, 4).toString('hex')}.`,
    wrappingKey: derive('wrap personal data keys'),
    secretsKey: derive('seal secrets'),
    fingerprint: (text: string) => createHmac('sha256', fingerprintKey).update(text).digest('base64url'),
  };
}

type KeyRing = ReturnType<typeof keyRing>;

/**
 * Makes the vault.
 * @param masterKey 32 bytes; seals everything from now on.
 * @param older master keys from before: they still open what they have sealed.
 */
export function createVault(masterKey: Buffer, ...older: readonly Buffer[]): Vault {
  const current = keyRing(masterKey);
  const rings = [current, ...older.map(keyRing)];

  /** Opens by the key that the text names. */
  function openBy(keyOf: (ring: KeyRing) => Buffer, named: string, context: string): Buffer {
    const ring = rings.find(({ prefix }) => named.startsWith(prefix));
    if (ring !== undefined) return unseal(keyOf(ring), named.slice(ring.prefix.length), context);
    const oldest = rings.at(-1) ?? current;
    // From before keys were named.
    if (!named.includes('.')) return unseal(keyOf(oldest), named, context);
    throw new UnknownKeyError('This was sealed by another ENCRYPTION_KEY.');
  }

  const wrap = (verificationId: string, key: Buffer) =>
    `${current.prefix}${seal(current.wrappingKey, key, verificationId)}`;
  const unwrap = (verificationId: string, wrappedKey: string) =>
    openBy(({ wrappingKey }) => wrappingKey, wrappedKey, verificationId);

  return {
    sealPersonalData(verificationId, data) {
      const key = randomBytes(32);
      return {
        wrappedKey: wrap(verificationId, key),
        sealed: seal(key, JSON.stringify(data), verificationId),
      };
    },
    openPersonalData(verificationId, stored) {
      const key = unwrap(verificationId, stored.wrappedKey);
      return JSON.parse(unseal(key, stored.sealed, verificationId).toString('utf8'));
    },
    rewrapKey: (verificationId, wrappedKey) => wrap(verificationId, unwrap(verificationId, wrappedKey)),
    sealSecret: (place, secret) => `${current.prefix}${seal(current.secretsKey, secret, place)}`,
    openSecret: (place, sealed) => openBy(({ secretsKey }) => secretsKey, sealed, place).toString('utf8'),
    currentPrefix: current.prefix,
    fingerprint(purpose, text, known = null) {
      const prints = rings.map((ring) => ring.fingerprint(`${purpose}\n${text}`));
      return prints.find((print) => print === known) ?? current.fingerprint(`${purpose}\n${text}`);
    },
  };
}
