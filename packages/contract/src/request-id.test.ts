import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRequestId, readRequestId } from './request-id.ts';

// The same cases in every run: a test that fails fails for everybody.
fc.configureGlobal({ seed: 20_260_131 });

const requestIds = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(makeRequestId);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a Request ID reads as itself, however it was typed', () => {
  fc.assert(
    fc.property(requestIds, (id) => {
      expect(id).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
      expect(readRequestId(id)).toBe(id);
      expect(readRequestId(` ${id.toLowerCase().replaceAll('-', ' ')} `)).toBe(id);
      expect(readRequestId(id.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(id);
      const fullWidth = [...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
      expect(readRequestId(fullWidth)).toBe(id);
    }),
  );
});

test('every single wrong character is found', () => {
  fc.assert(
    fc.property(requestIds, fc.nat(12), fc.integer({ min: 1, max: 31 }), (id, place, offset) => {
      const characters = [...id.replaceAll('-', '')];
      const value = ALPHABET.indexOf(characters[place] ?? '');
      characters[place] = ALPHABET.charAt((value + offset) % 32);
      expect(readRequestId(characters.join(''))).toBeUndefined();
    }),
  );
});

test('every swap of two different characters is found', () => {
  fc.assert(
    fc.property(requestIds, fc.nat(12), fc.nat(12), (id, one, other) => {
      const characters = [...id.replaceAll('-', '')];
      fc.pre(characters[one] !== characters[other]);
      [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
      expect(readRequestId(characters.join(''))).toBeUndefined();
    }),
  );
});

test('too few random bytes are refused rather than padded', () => {
  expect(() => makeRequestId(new Uint8Array(11))).toThrow(RangeError);
});
