import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVault, UnknownKeyError } from './vault.ts';

const vault = createVault(randomBytes(32));

test('personal data comes back as it was sealed, for its own verification alone', () => {
  const stored = vault.sealPersonalData('vrf_test_one', { name: '样本一' });
  expect(vault.openPersonalData('vrf_test_one', stored)).toEqual({ name: '样本一' });
  expect(() => vault.openPersonalData('vrf_test_two', stored)).toThrow('unable to authenticate');
});

test('what is sealed shows nothing of the text, and no two seals are alike', () => {
  const [one, other] = [vault.sealSecret('place', 'secret'), vault.sealSecret('place', 'secret')];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('secret');
  expect(vault.openSecret('place', one)).toBe('secret');
});

test('another master key opens nothing', () => {
  const stored = vault.sealPersonalData('vrf_test_one', { name: '样本一' });
  expect(() => createVault(randomBytes(32)).openPersonalData('vrf_test_one', stored)).toThrow(
    UnknownKeyError,
  );
});

test('a changed byte is noticed', () => {
  const [key = '', text = ''] = vault.sealSecret('place', 'secret').split('.');
  const sealed = Buffer.from(text, 'base64');
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  const changed = `${key}.${sealed.toString('base64')}`;
  expect(() => vault.openSecret('place', changed)).toThrow('unable to authenticate');
});

test('after a rotation the older key opens what it sealed, and the new one seals everything', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const before = createVault(older);
  const stored = before.sealPersonalData('vrf_test_one', { name: '样本一' });
  const secret = before.sealSecret('place', 'secret');
  const print = before.fingerprint('submission', 'text');

  const after = createVault(newer, older);
  expect(after.openPersonalData('vrf_test_one', stored)).toEqual({ name: '样本一' });
  expect(after.openSecret('place', secret)).toBe('secret');
  expect(after.sealSecret('place', 'secret').startsWith(after.currentPrefix)).toBe(true);
  expect(after.fingerprint('submission', 'text', print)).toBe(print);
  expect(after.fingerprint('submission', 'another', print)).not.toBe(print);

  const wrappedKey = after.rewrapKey('vrf_test_one', stored.wrappedKey);
  const alone = createVault(newer);
  expect(alone.openPersonalData('vrf_test_one', { ...stored, wrappedKey })).toEqual({ name: '样本一' });
  expect(() => alone.openPersonalData('vrf_test_one', stored)).toThrow(UnknownKeyError);
});

test('fingerprints differ by purpose, by text and by key', () => {
  const print = vault.fingerprint('network', '192.0.2.1');
  expect(vault.fingerprint('network', '192.0.2.1')).toBe(print);
  expect(vault.fingerprint('submission', '192.0.2.1')).not.toBe(print);
  expect(vault.fingerprint('network', '192.0.2.2')).not.toBe(print);
  expect(createVault(randomBytes(32)).fingerprint('network', '192.0.2.1')).not.toBe(print);
});
