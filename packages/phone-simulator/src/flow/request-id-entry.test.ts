import { expect, test } from 'vitest';
import { judgeRequestId } from './request-id-entry.ts';

const complete = { kind: 'complete', requestId: '7K3M-9QXT-2VBN-M' };

test.each([
  ['as the page shows it', '7K3M-9QXT-2VBN-M', complete],
  ['lower case with spaces', ' 7k3m 9qxt 2vbn m ', complete],
  ['full width, as a Chinese keyboard types it', '７Ｋ３Ｍ－９ＱＸＴ－２ＶＢＮ－Ｍ', complete],
  ['nothing', '  ', { kind: 'empty' }],
  ['a beginning', '7K3M-9QXT', { kind: 'too_short' }],
  ['one character too many', '7K3M-9QXT-2VBN-MM', { kind: 'too_long' }],
  ['a wrong character', '7K3M-9QXT-2VBN-N', { kind: 'wrong_character' }],
  ['two characters swapped', 'K73M-9QXT-2VBN-M', { kind: 'wrong_character' }],
  ['a character that no Request ID has', '7K3M-9QXT-2VBN-U', { kind: 'wrong_character' }],
])('%s is judged before the server is asked', (_title, typed, entry) => {
  expect(judgeRequestId(typed)).toEqual(entry);
});
