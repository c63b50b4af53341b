import * as whole from 'qrcode/lib/core/error-correction-code.js';
import { M } from 'qrcode/lib/core/error-correction-level.js';
import { expect, it } from 'vitest';
import { getBlocksCount, getTotalCodewordsCount } from './medium-blocks.ts';

it('counts blocks and codewords of every version as the whole library does for level M', () => {
  for (let version = 1; version <= 40; version += 1) {
    expect(getBlocksCount(version)).toBe(whole.getBlocksCount(version, M));
    expect(getTotalCodewordsCount(version)).toBe(whole.getTotalCodewordsCount(version, M));
  }
});
