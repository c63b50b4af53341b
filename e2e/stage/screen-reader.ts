import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Frame, Page } from '@playwright/test';

type Virtual = typeof virtual;

/** The frame that the SDK has opened. */
export function widgetFrameOf(page: Page): Frame {
  const frame = page.frames().find((frame) => frame.url().includes('/widget/'));
  if (frame === undefined) throw new Error('There is no widget on the page.');
  return frame;
}

/** Puts the scripted screen reader into a frame: as a value of the debugger's, which no page's policy keeps out. */
export async function bringScreenReader(frame: Frame): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
  const source = await readFile(file, 'utf8');
  const [, local] = /export\s*\{[^}]*?([\w$]+) as virtual\b[^}]*\}/.exec(source) ?? [];
  if (local === undefined) throw new Error('The screen reader’s script has another form than it had.');
  const script = source.replace(/export\s*\{[^}]*\};?/, '');
  await frame.evaluate(`(() => { ${script}\n; globalThis.screenReader = ${local}; })()`);
}

/** Reads a frame from its beginning to its end, and gives back every phrase. */
export async function readAloud(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    // `bringScreenReader` has put it there.
    const { screenReader } = globalThis as unknown as { screenReader: Virtual };
    await screenReader.start({ container: document.body });
    // It goes round and round: the second time at the start is the end. No screen has as many phrases as this.
    for (let phrase = 0; phrase < 300; phrase += 1) {
      await screenReader.next();
      if ((await screenReader.lastSpokenPhrase()) === 'end of document') break;
    }
    const phrases = await screenReader.spokenPhraseLog();
    await screenReader.stop();
    return phrases;
  });
}
