import type * as z from 'zod/mini';
import type { Shape, ShapeOf } from './shape.ts';

/**
 * The shape that a schema describes. Throws for what shapes do not know: a schema of the contract that grows beyond
 * them fails the build, instead of being checked by half.
 */
export function shapeOf<Value>(schema: z.ZodMiniType<Value>): ShapeOf<Value> {
  return readSchema(schema);
}

/** The definitions inside zod's schemas, as far as they are read here. */
type Definition = {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly catchValue?: (context: unknown) => unknown;
  readonly catchall?: unknown;
};
type Check = { readonly check: string; readonly pattern?: RegExp; readonly value?: number };

function readSchema(schema: z.ZodMiniType): Shape {
  // Every schema's definition is one of these: `zod/v4/core`, the part that is made for tools like this one.
  const definition = schema._zod.def as Definition;
  switch (definition.type) {
    case 'string':
      return textShape(definition);
    case 'number':
      return numberShape(definition);
    case 'boolean':
      return 'boolean';
    case 'enum':
      return { oneOf: Object.values(definition.entries ?? {}) };
    case 'literal':
      return { oneOf: definition.values ?? [] };
    case 'array':
      return { listOf: inner(definition, definition.element) };
    case 'nullable':
      return { nullOr: inner(definition, definition.innerType) };
    case 'optional':
      return { absentOr: inner(definition, definition.innerType) };
    case 'catch':
      if (definition.catchValue?.({}) !== undefined) return unknownTo(definition);
      return { forgiving: inner(definition, definition.innerType) };
    case 'object':
      return objectShape(definition);
    default:
      return unknownTo(definition);
  }
}

/** The shape within another; nothing but that stands around it. */
function inner(definition: Definition, schema: z.ZodMiniType | undefined): Shape {
  if (schema === undefined || (definition.checks ?? []).length > 0) return unknownTo(definition);
  return readSchema(schema);
}

function textShape(definition: Definition): Shape {
  const [check, ...others] = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  if (check === undefined) return 'string';
  if (others.length > 0 || check.pattern === undefined) return unknownTo(definition);
  return { pattern: check.pattern };
}

/** Every number that a browser is sent has been counted. */
function numberShape(definition: Definition): Shape {
  const [check, ...others] = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  const isWhole = check?.check === 'multiple_of' && check.value === 1 && others.length === 0;
  return isWhole ? 'wholeNumber' : unknownTo(definition);
}

function objectShape(definition: Definition): Shape {
  if (definition.catchall !== undefined || (definition.checks ?? []).length > 0) return unknownTo(definition);
  const members = Object.entries(definition.shape ?? {});
  return { members: Object.fromEntries(members.map(([name, schema]) => [name, readSchema(schema)])) };
}

function unknownTo({ type }: Definition): never {
  throw new Error(
    `A schema of type "${type}" says more than a shape can. Teach src/wire/shape.ts to say it.`,
  );
}
