import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

type Encoding = 'br' | 'gzip';
type Bytes = Buffer<ArrayBuffer>;

const compressors: Record<Encoding, (bytes: Bytes) => Promise<Bytes>> = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
};

/** What is worth it. Pictures are compressed already. */
const compressible = /^(text\/(html|css|javascript)|application\/json|image\/svg)/;

/** More than all built files there are, in both encodings. */
const MOST_KEPT = 200;

/**
 * Compresses built files as well as can be, each once: they are the same for everybody, so that slow and good costs
 * nothing, and nobody's secret can be guessed from a length.
 */
export function compressBuiltFiles(): MiddlewareHandler {
  const kept = new Map<string, Promise<Bytes>>();

  function compressed(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
    const key = `${encoding} ${createHash('sha256').update(bytes).digest('base64')}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    // In development every build brings other files; the oldest go first.
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
    const making = compressors[encoding](bytes);
    kept.set(key, making);
    return making;
  }

  return async (context, next) => {
    await next();
    const { headers, ok } = context.res;
    if (!ok || !compressible.test(headers.get('content-type') ?? '')) return;
    headers.append('vary', 'accept-encoding');
    const encoding = encodingFor(context.req.header('accept-encoding') ?? '');
    if (encoding === null) return;
    const bytes = Buffer.from(await context.res.arrayBuffer());
    const answer = new Response(await compressed(bytes, encoding), context.res);
    answer.headers.set('content-encoding', encoding);
    context.res = answer;
  };
}

function encodingFor(accepted: string): Encoding | null {
  if (/\bbr\b(?!;\s*q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;\s*q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}
