import type { Document } from './documents.ts';

/** A TypeScript block of a document. */
export type CodeBlock = {
  readonly path: string;
  /** The line of the document before its first one. */
  readonly line: number;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
  /** What the reader has already: a comment `<!-- given: … -->` right before the block. */
  readonly given: string;
};

const BLOCK = /(?:<!-- given:\s*([^]*?)\s*-->\s*)?^```(ts|tsx)\n([^]*?)^```$/gm;

/** The TypeScript blocks of a document, which readers will paste. */
export function codeBlocksOf({ path, text }: Document): readonly CodeBlock[] {
  return [...text.matchAll(BLOCK)].map((match) => {
    const [whole, given = '', language = 'ts', code = ''] = match;
    const before = text.slice(0, match.index + whole.length - code.length - '```'.length);
    return {
      path,
      line: before.split('\n').length - 1,
      // The pattern knows no other.
      language: language as CodeBlock['language'],
      code,
      given: given.replaceAll('\n', ' '),
    };
  });
}
