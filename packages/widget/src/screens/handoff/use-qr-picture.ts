import { useEffect, useState } from 'preact/hooks';
import { drawnQr, renderQr } from '../../qr/qr-picture.ts';
import { keepTrying } from '../../ui/keep-trying.ts';

type Drawn = { readonly text: string; readonly src: string };

/** The picture of a text as a QR code: at once where it can be drawn now, else as soon as the drawing is fetched. */
export function useQrPicture(text: string): string | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void drawLater(text, controller.signal, setDrawn);
    return () => controller.abort();
  }, [text]);
  return drawn?.text === text ? drawn.src : drawnQr(text);
}

async function drawLater(text: string, signal: AbortSignal, onDrawn: (drawn: Drawn) => void): Promise<void> {
  const src = await keepTrying(() => renderQr(text), signal);
  if (src !== undefined) onDrawn({ text, src });
}
