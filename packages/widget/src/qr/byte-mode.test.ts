import * as whole from 'qrcode/lib/core/mode.js';
import { expect, test } from 'vitest';
import { BYTE, getCharCountIndicator } from './byte-mode.ts';

test('bytes are what the whole library takes them for, in codes of every size', () => {
  expect(whole.BYTE).toMatchObject(BYTE);
  for (let version = 1; version <= 40; version += 1) {
    expect(getCharCountIndicator(BYTE, version)).toBe(whole.getCharCountIndicator(whole.BYTE, version));
  }
});
