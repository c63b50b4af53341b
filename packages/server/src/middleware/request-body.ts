import type { HttpBindings } from '@hono/node-server';
import { MAX_BODY_BYTES } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';

const invalidBody = (message: string) =>
  new ProblemError('invalid_request', { errors: [{ path: '', message }] });

/**
 * Reads at most `MAX_BODY_BYTES` of a body, from Node's own stream: as a web stream it would cost more than all of its
 * parsing.
 */
async function readBytes(incoming: HttpBindings['incoming']): Promise<Uint8Array> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    throw new ProblemError('body_too_large');
  }
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const keep = (chunk: Uint8Array) => {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length <= MAX_BODY_BYTES) return;
      incoming.off('data', keep).pause();
      reject(new ProblemError('body_too_large'));
    };
    incoming.on('data', keep);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    // The caller has gone in the middle of it: nobody reads this, and it is no failure of ours.
    const isCutOff = () => reject(invalidBody('The body ended too early.'));
    if (incoming.destroyed) isCutOff();
    incoming.once('error', isCutOff).once('close', () => {
      if (!incoming.readableEnded) isCutOff();
    });
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the body, which may hold personal data.
    throw invalidBody('The body is not JSON.');
  }
}

/** A name that a field could have. Anything else may be data in the wrong place, and is not repeated. */
const fieldName = /^(?!.*\d{4})[A-Za-z_]\w{0,39}$/;

/** A field's path as `a.b[0]`. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = fieldName.test(String(key)) ? String(key) : '?';
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** What is wrong, a line for each field; unknown fields by their own path. */
function errorsOf(issues: readonly z.core.$ZodIssue[]): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        message: 'There is no such field.',
      }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
      return errorsOf(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    }
    return [{ path: pathText(issue.path), message: issue.message }];
  });
}

/** Checks a value against its schema. */
export function parseWith<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError('invalid_request', { errors: errorsOf(result.error.issues) });
}

/** Reads a request's JSON body. A route without a body takes none, or an empty object. */
export async function readJson(incoming: HttpBindings['incoming']): Promise<unknown> {
  const bytes = await readBytes(incoming);
  if (bytes.byteLength === 0) return undefined;
  const type = incoming.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ProblemError('unsupported_media_type');
  return parseJson(bytes);
}
