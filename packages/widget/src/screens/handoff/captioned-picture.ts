const WIDTH = 720;
const CAPTION_HEIGHT = 96;

/** A picture in the two forms that saving needs: `data:` is what WebViews can save, a blob what can be shared. */
export type SavablePicture = { readonly dataUrl: string; readonly blob: Blob };

/**
 * A QR picture with a caption below the code, for the album: it says until when it works.
 * The picture on the screen has none, because an iPhone would select the text instead of the code.
 */
export async function captionedPicture(
  src: string,
  caption: string,
  document: Document,
): Promise<SavablePicture> {
  const image = document.createElement('img');
  image.src = src;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = WIDTH + CAPTION_HEIGHT;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, WIDTH, WIDTH);
  context.fillStyle = '#000000';
  context.font = '36px sans-serif';
  context.textAlign = 'center';
  context.fillText(caption, WIDTH / 2, WIDTH + CAPTION_HEIGHT / 2 - 8, WIDTH - 64);
  return { dataUrl: canvas.toDataURL('image/png'), blob: await blobOf(canvas) };
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be encoded.'));
      else resolve(blob);
    }, 'image/png');
  });
}
