import { createHash } from 'node:crypto';
import type { InlineHashes } from './page-headers.ts';

/** Elements without attributes hold what they are about themselves; a script by address has at least its `src`. */
const inlineElement = /<(script|style)>([^]*?)<\/\1>/g;

/** What a built page may run and style by, beside files of this server (CSP Level 3, 2.3.1). */
export function inlineHashes(page: Buffer): InlineHashes {
  const found = [...page.toString().matchAll(inlineElement)].map(([, name, text = '']) => ({
    name,
    hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  }));
  const named = (wanted: string) => found.filter(({ name }) => name === wanted).map(({ hash }) => hash);
  return { scripts: named('script'), styles: named('style') };
}
