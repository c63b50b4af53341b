import { MAX_BODY_BYTES } from '@tokencloud/contract/vocabulary';
import type * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';

/** Reads at most `MAX_BODY_BYTES` of a body. */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    throw new ProblemError('body_too_large');
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw new ProblemError('body_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the body, which may hold personal data.
    throw new ProblemError('invalid_request', { errors: [{ path: '', message: 'The body is not JSON.' }] });
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
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ProblemError('unsupported_media_type');
  return parseJson(bytes);
}
