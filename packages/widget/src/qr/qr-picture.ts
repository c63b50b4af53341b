/** The pictures drawn so far, by what they hold. A verification sees a handful at most. */
const pictures = new Map<string, string>();

type DrawQr = (text: string) => string;

let drawQr: DrawQr | null = null;
let loading: Promise<DrawQr> | null = null;

/** Anything of a real code's length: the first drawing is slow, so it is done before anyone waits for it. */
const REHEARSAL = 'https://verify.example/h/0000000000000000000000';

/** Loads what draws codes, and draws one, while the person reads. */
export async function warmQr(): Promise<void> {
  try {
    await load();
  } catch {
    // Too early to matter: `renderQr` loads again when a code is needed, and says if it cannot.
  }
}

/** The picture of a code as a `data:` PNG, if it can be had at once; null while the drawing is not loaded. */
export function drawnQr(text: string): string | null {
  return pictures.get(text) ?? (drawQr === null ? null : draw(drawQr, text));
}

/** The picture of a code as a `data:` PNG. Rejects where the drawing could not be loaded. */
export async function renderQr(text: string): Promise<string> {
  return pictures.get(text) ?? draw(await load(), text);
}

function draw(drawer: DrawQr, text: string): string {
  const picture = drawer(text);
  pictures.set(text, picture);
  return picture;
}

async function load(): Promise<DrawQr> {
  loading ??= import('./draw-qr.ts').then((module) => {
    module.drawQr(REHEARSAL);
    drawQr = module.drawQr;
    return module.drawQr;
  });
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}
