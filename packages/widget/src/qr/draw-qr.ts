import { create } from 'qrcode';
import { pngOf } from './png.ts';

/** Modules of white around the code. It belongs to the picture: scanners need it, whatever the page's colour. */
const QUIET_ZONE = 4;

/** Pixels per module: sharp at every size at which the picture is shown. */
const SCALE = 8;

/** A QR code as a `data:` PNG: error correction M, black on white in every theme. */
export function drawQr(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number) => {
    const [y, x] = [row - QUIET_ZONE, column - QUIET_ZONE];
    const isCode = y >= 0 && x >= 0 && y < modules.size && x < modules.size;
    return isCode && modules.get(y, x) === 1;
  };
  const bytes = pngOf({ size: modules.size + 2 * QUIET_ZONE, isDark }, SCALE);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}
