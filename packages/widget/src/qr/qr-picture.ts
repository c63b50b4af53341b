import { drawQr } from './draw-qr.ts';

/** The pictures drawn so far, by what they hold. A verification sees a handful at most. */
const pictures = new Map<string, string>();

/** Anything of a real code's length: the first drawing is slow, so it is done before anyone waits for it. */
const REHEARSAL = 'https://verify.example/h/0000000000000000000000';

/** Draws a code that nobody sees, while the person reads: 50 to 70 ms on a slow phone, a few from then on. */
export function rehearseQr(): void {
  qrPicture(REHEARSAL);
}

/** The picture of a code as a `data:` PNG. */
export function qrPicture(text: string): string {
  const picture = pictures.get(text) ?? drawQr(text);
  pictures.set(text, picture);
  return picture;
}
