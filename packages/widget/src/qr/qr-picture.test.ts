import { expect, test } from 'vitest';
import { drawnQr, renderQr, warmQr } from './qr-picture.ts';

test('a picture can be had at once after warming, and is the same one later', async () => {
  expect(drawnQr('https://verify.example/h/a')).toBeNull();
  await warmQr();
  const picture = drawnQr('https://verify.example/h/a');
  expect(picture).toMatch(/^data:image\/png;base64,/);
  expect(await renderQr('https://verify.example/h/a')).toBe(picture);
  expect(await renderQr('https://verify.example/h/b')).not.toBe(picture);
});
