import { expect, test } from 'vitest';
import { qrPicture, rehearseQr } from './qr-picture.ts';

test('each code has a picture of its own, which is the same one later', () => {
  rehearseQr();
  const picture = qrPicture('https://verify.example/h/a');
  expect(picture).toMatch(/^data:image\/png;base64,/);
  expect(qrPicture('https://verify.example/h/b')).not.toBe(picture);
  expect(qrPicture('https://verify.example/h/a')).toBe(picture);
});
