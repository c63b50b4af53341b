import * as z from 'zod/mini';
import * as schemas from '../../packages/contract/src/schemas/index.ts';
import type { SchemaComments } from './field-comments.ts';

/** A JSON Schema, as far as we look into it. */
export type JsonSchema = {
  $ref?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  examples?: unknown[];
  [keyword: string]: unknown;
};

/** `mintBodySchema` → `MintBody`. */
function componentName(constant: string): string {
  return (constant.charAt(0).toUpperCase() + constant.slice(1)).replace(/Schema$/, '');
}

const named = Object.entries(schemas).flatMap(([constant, schema]) =>
  schema instanceof z.ZodMiniType ? [{ constant, name: componentName(constant), schema }] : [],
);

/** The `$ref` to a schema that the contract exports. */
export function referenceTo(schema: z.ZodMiniType): JsonSchema {
  const found = named.find((entry) => entry.schema === schema);
  if (found === undefined) throw new Error('A route uses a schema that the contract does not export.');
  return { $ref: `#/components/schemas/${found.name}` };
}

/** Bounds that are only those of JavaScript's numbers say nothing of the field. */
function withoutNumberBounds({
  jsonSchema,
}: {
  jsonSchema: { maximum?: number | undefined; minimum?: number | undefined };
}): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** A schema by itself, as it is after parsing: for the fields of a query. */
export function parsedJsonSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'output',
    override: withoutNumberBounds,
  }) as JsonSchema;
  return json;
}

/** Puts the source's comments where they belong. */
function describe(json: JsonSchema, { about, fields }: SchemaComments, path = ''): void {
  if (path === '' && about !== '') json.description = about;
  for (const [name, field] of Object.entries(json.properties ?? {})) {
    const own = path === '' ? name : `${path}.${name}`;
    const comment = fields.get(own);
    // Beside a `$ref` a description is allowed since 3.1, and says what the field is, not its type.
    if (comment !== undefined) field.description = comment;
    describe(field, { about, fields }, own);
  }
  const below = [...(json.anyOf ?? []), ...(json.oneOf ?? []), ...(json.items ? [json.items] : [])];
  for (const part of below) describe(part, { about: '', fields }, path);
}

/** Every schema that the contract exports, as components; those that nothing refers to are left out. */
export function componentSchemas(
  used: string,
  comments: ReadonlyMap<string, SchemaComments>,
): Record<string, JsonSchema> {
  const registry = z.registry<{ id?: string | undefined }>();
  for (const { name, schema } of named) registry.add(schema, { id: name });
  const all = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: withoutNumberBounds,
  }).schemas as Record<string, JsonSchema>;
  for (const { constant, name } of named) {
    const json = all[name];
    if (json === undefined) continue;
    delete json['$schema'];
    delete json['$id'];
    describe(json, comments.get(constant) ?? { about: '', fields: new Map() });
  }
  const kept = new Set<string>();
  const keep = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (kept.has(name)) continue;
      kept.add(name);
      keep(JSON.stringify(all[name]));
    }
  };
  keep(used);
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => kept.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
