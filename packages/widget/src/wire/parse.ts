import type { Shape, ShapeOf } from './shape.ts';

/** What stands for a value that does not fit, since every real one may be right somewhere. */
const misfit = Symbol('misfit');

/** The value, if it has the shape, without members that the shape does not name; else null. */
export function parse<Value>(shape: ShapeOf<Value>, data: unknown): Value | null {
  const value = read(shape, data);
  // Each shape comes from the schema of its type, and `shape-of.test.ts` holds both to the same answers.
  return value === misfit ? null : (value as Value);
}

function read(shape: Shape, data: unknown): unknown {
  if (typeof shape === 'string') {
    return (shape === 'wholeNumber' ? Number.isInteger(data) : typeof data === shape) ? data : misfit;
  }
  if ('members' in shape) return readMembers(shape.members, data);
  if ('listOf' in shape) return readList(shape.listOf, data);
  if ('nullOr' in shape) return data === null ? null : read(shape.nullOr, data);
  if ('absentOr' in shape) return data === undefined ? undefined : read(shape.absentOr, data);
  if ('oneOf' in shape) return shape.oneOf.includes(data) ? data : misfit;
  if ('pattern' in shape) return typeof data === 'string' && shape.pattern.test(data) ? data : misfit;
  const value = read(shape.forgiving, data);
  return value === misfit ? undefined : value;
}

function readMembers(members: Readonly<Record<string, Shape>>, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return misfit;
  const result: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(members)) {
    // It is an object; a member that it has not reads as undefined, which few shapes take.
    const value = read(shape, (data as Readonly<Record<string, unknown>>)[name]);
    if (value === misfit) return misfit;
    result[name] = value;
  }
  return result;
}

function readList(shape: Shape, data: unknown): unknown {
  if (!Array.isArray(data)) return misfit;
  const values = data.map((item) => read(shape, item));
  return values.includes(misfit) ? misfit : values;
}
