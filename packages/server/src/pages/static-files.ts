import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/** A built file, or `undefined` where there is none of that name below the folder. */
export async function readBuiltFile(folder: string, name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  // Only plain names: nothing leads up, down into another folder, or to what the file system cannot name.
  if (!/^(assets\/)?[\w-][\w.-]{0,200}$/.test(name)) return undefined;
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      return undefined;
    }
    throw error;
  }
}

/** How long browsers may keep a file: hashed names for ever, others an hour. */
export type Caching = 'immutable' | 'hour';

const cacheControl: Record<Caching, string> = {
  immutable: 'public, max-age=31536000, immutable',
  hour: 'public, max-age=3600',
};

/** Answers with a built file, or 404. */
export async function builtFileResponse(folder: string, name: string, caching: Caching): Promise<Response> {
  const file = await readBuiltFile(folder, name);
  if (file === undefined) return new Response('Not found\n', { status: 404 });
  return new Response(file, {
    headers: {
      'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
      'cache-control': cacheControl[caching],
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      // Module scripts of the widget are read under COEP by any partner's page; they hold nothing secret.
      'access-control-allow-origin': '*',
    },
  });
}
