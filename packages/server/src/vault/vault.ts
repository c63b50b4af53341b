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

/** Personal data as it is stored: destroying `wrappedKey` destroys the data. */
export type SealedPersonalData = { readonly wrappedKey: string; readonly sealed: string };

/** Keeps what must not be read in the database file. */
export type Vault = {
  /** Seals personal data under a key of its own, which is itself sealed by the master key. */
  readonly sealPersonalData: (verificationId: string, data: unknown) => SealedPersonalData;
  readonly openPersonalData: (verificationId: string, stored: SealedPersonalData) => unknown;
  /** Seals a short secret that the server needs again, such as a webhook endpoint's. */
  readonly sealSecret: (place: string, secret: string) => string;
  readonly openSecret: (place: string, sealed: string) => string;
  /** A fingerprint that nobody without the master key can compute. Never a plain hash of personal data. */
  readonly fingerprint: (purpose: string, text: string) => string;
};

/**
 * Makes the vault from the master key.
 * @param masterKey 32 bytes; every purpose gets its own key from it (HKDF, RFC 5869).
 */
export function createVault(masterKey: Buffer): Vault {
  if (masterKey.length !== 32) throw new RangeError('The master key has to be 32 bytes.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32));
  const wrappingKey = derive('wrap personal data keys');
  const secretsKey = derive('seal secrets');
  const fingerprintKey = derive('fingerprints');
  return {
    sealPersonalData(verificationId, data) {
      const key = randomBytes(32);
      return {
        wrappedKey: seal(wrappingKey, key, verificationId),
        sealed: seal(key, JSON.stringify(data), verificationId),
      };
    },
    openPersonalData(verificationId, stored) {
      const key = unseal(wrappingKey, stored.wrappedKey, verificationId);
      return JSON.parse(unseal(key, stored.sealed, verificationId).toString('utf8'));
    },
    sealSecret: (place, secret) => seal(secretsKey, secret, place),
    openSecret: (place, sealed) => unseal(secretsKey, sealed, place).toString('utf8'),
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprintKey).update(`${purpose}\n${text}`).digest('base64url'),
  };
}
