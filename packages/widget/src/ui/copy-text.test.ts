import { describe, expect, it } from 'vitest';
import { copyText, type CopyWindow } from './copy-text.ts';

const REQUEST_ID = '7K3M-9QXT-2VBN-M';

/** A document that knows `execCommand` and nothing more; it notes what would have been copied. */
function fakeDocument(execCommand: () => boolean) {
  const selected: string[] = [];
  const removed: string[] = [];
  const element = {
    value: '',
    readOnly: false,
    className: '',
    select: () => undefined,
    setSelectionRange(start: number, end: number) {
      selected.push(this.value.slice(start, end));
    },
    remove: () => removed.push('textarea'),
  };
  const document = {
    activeElement: { focus: () => removed.push('focus back') },
    createElement: () => element,
    body: { append: () => undefined },
    execCommand,
  };
  // The parts of a document that copying uses.
  return { document: document as unknown as Document, selected, removed };
}

function windowWith(clipboard: CopyWindow['navigator']['clipboard'], document: Document): CopyWindow {
  return { navigator: clipboard === undefined ? {} : { clipboard }, document };
}

describe('copyText', () => {
  it('writes to the clipboard before it returns, as Safari asks', async () => {
    const { document, selected } = fakeDocument(() => true);
    const written: string[] = [];
    const writeText = (text: string) => {
      written.push(text);
      return Promise.resolve();
    };
    const copying = copyText(REQUEST_ID, windowWith({ writeText }, document));
    expect(written).toEqual([REQUEST_ID]);
    expect(await copying).toBe('copied');
    expect(selected).toEqual([]);
  });

  it('selects and copies where the clipboard is refused, and tidies up', async () => {
    const { document, selected, removed } = fakeDocument(() => true);
    const writeText = () => Promise.reject(new Error('NotAllowedError'));
    expect(await copyText(REQUEST_ID, windowWith({ writeText }, document))).toBe('copied');
    expect(selected).toEqual([REQUEST_ID]);
    expect(removed).toEqual(['textarea', 'focus back']);
  });

  it('selects and copies where there is no clipboard at all', async () => {
    const { document, selected } = fakeDocument(() => true);
    expect(await copyText(REQUEST_ID, windowWith(undefined, document))).toBe('copied');
    expect(selected).toEqual([REQUEST_ID]);
  });

  it('admits that it failed where nothing works', async () => {
    const refusing = fakeDocument(() => false);
    expect(await copyText(REQUEST_ID, windowWith(undefined, refusing.document))).toBe('failed');
    const throwing = fakeDocument(() => {
      throw new Error('SecurityError');
    });
    expect(await copyText(REQUEST_ID, windowWith(undefined, throwing.document))).toBe('failed');
    expect(throwing.removed).toEqual(['textarea', 'focus back']);
  });
});
