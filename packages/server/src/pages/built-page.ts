import { inlineHashes } from './inline-hashes.ts';
import { pageHeaders } from './page-headers.ts';
import { readBuiltFile } from './static-files.ts';

/**
 * Answers with a page that another package has built.
 * @param frameAncestors origins whose pages may frame it; none: nobody may.
 */
export async function builtPage(
  page: { folder: string; name: string },
  frameAncestors: readonly string[],
): Promise<Response> {
  const file = await readBuiltFile(page.folder, page.name);
  if (file === undefined) {
    const text = 'This page has not been built. Run the build, then try again.\n';
    return new Response(text, { status: 503, headers: { 'content-type': 'text/plain' } });
  }
  const headers = pageHeaders(frameAncestors, inlineHashes(file));
  // Nobody looks for a page that is framed, or that a link of one's own leads to.
  return new Response(file, { headers: { ...headers, 'x-robots-tag': 'noindex' } });
}
