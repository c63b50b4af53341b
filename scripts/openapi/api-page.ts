import { problems } from '../../packages/contract/src/vocabulary/index.ts';
import type { JsonSchema } from './component-schemas.ts';
import { tags, type OpenApiDocument } from './openapi-document.ts';

/** The part of an operation that the page shows. */
type Operation = {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly {
    name: string;
    in: string;
    required: boolean;
    schema: JsonSchema;
    description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: JsonSchema }>> }>
  >;
};

const nameOf = (reference: unknown) => String(reference).replace('#/components/schemas/', '');
const link = (name: string) => `[${name}](#${name.toLowerCase()})`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A type in a few words. */
function typeText(schema: JsonSchema): string {
  const { $ref, const: only, enum: words, type = 'anything', items, minimum, maximum, maxLength } = schema;
  if ($ref !== undefined) return link(nameOf($ref));
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts !== undefined) return parts.map(typeText).join(' or ');
  if (items !== undefined) return `list of ${typeText(items)}`;
  return [
    typeof type === 'string' ? type : type.join(' or '),
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
  ].join(' ');
}

function fieldRows(schema: JsonSchema, prefix = ''): string[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const optional = required.includes(name) ? '' : ' (optional)';
    const row = `| \`${prefix}${name}\`${optional} | ${cell(typeText(field))} | ${cell(field.description ?? '')} |`;
    return [row, ...fieldRows(field.items ?? field, `${prefix}${name}.`)];
  });
}

const table = (rows: readonly string[]) => ['| field | type | meaning |', '| --- | --- | --- |', ...rows];

function componentLines([name, schema]: readonly [string, JsonSchema]): string[] {
  const parts = schema.oneOf ?? schema.anyOf ?? [];
  const alternatives = schema.properties ? [schema] : parts.filter(({ properties }) => properties);
  const shape = alternatives.map((part) => table(fieldRows(part)).join('\n')).join('\n\nor\n\n');
  const pattern = schema.pattern === undefined ? '' : `, matching \`${schema.pattern}\``;
  return [
    `### ${name}`,
    '',
    ...(schema.description ? [schema.description, ''] : []),
    shape === '' ? `${typeText(schema)}${pattern}` : shape,
    '',
  ];
}

function operationLines(path: string, method: string, operation: Operation): string[] {
  const { summary, security, parameters = [], requestBody, responses } = operation;
  const auth = security.flatMap((scheme) => Object.keys(scheme)).map((name) => name.replaceAll('_', ' '));
  const body = requestBody?.content['application/json']?.schema;
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const failures = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  return [
    `### ${method.toUpperCase()} ${path}`,
    '',
    summary,
    '',
    `- Called with: ${auth.length === 0 ? 'nothing' : auth.join(', ')}`,
    ...parameters.map(
      ({ name, in: place, required, schema, description }) =>
        `- \`${name}\` (${place}${required ? '' : ', optional'}): ${typeText(schema)}${description === undefined ? '' : `. ${description}`}`,
    ),
    ...(body ? [`- Body: ${typeText(body)}`] : []),
    ...successes.map(([status, { content, description }]) => {
      const schema = content?.['application/json']?.schema;
      return `- ${status}: ${schema ? typeText(schema) : description}`;
    }),
    ...failures.map(([status, { description }]) => `- ${status}: ${description}`),
    '',
  ];
}

/** The list of codes is a table of its own. */
function withoutCodes(problem: JsonSchema = {}): JsonSchema {
  const code: JsonSchema = { type: 'string', description: 'One of the [error codes](#error-codes).' };
  return { ...problem, properties: { ...problem.properties, code } };
}

/** The reference of the HTTP API as a page of Markdown. */
export function apiPage({ paths, webhooks, components }: OpenApiDocument): string {
  const shapes = { ...components.schemas, Problem: withoutCodes(components.schemas['Problem']) };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    // The document holds what `operationOf` has made.
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as unknown as Operation,
    })),
  );
  return [
    '# HTTP API',
    '',
    'Made by `pnpm openapi` from the contract, with [`packages/contract/openapi.json`](../packages/contract/openapi.json)',
    '(OpenAPI 3.1), which every server serves at `/v1/openapi.json`. Do not edit.',
    '',
    'JSON in snake_case. Unknown fields in a request are refused with their path; a client ignores unknown fields in an',
    'answer. Bodies hold at most 64 KiB. Errors are [problems](#problem) of RFC 9457.',
    '',
    ...tags.flatMap(({ name, description }) => [
      `## ${name}`,
      '',
      description,
      '',
      ...operations
        .filter(({ operation }) => operation.tags.includes(name))
        .flatMap(({ path, method, operation }) => operationLines(path, method, operation)),
    ]),
    '## Webhooks',
    '',
    'Sent by the Standard Webhooks specification: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…`.',
    `The body is a [WebhookPayload](#webhookpayload). Types: ${Object.keys(webhooks)
      .map((type) => `\`${type}\``)
      .join(', ')}.`,
    '',
    '## Shapes',
    '',
    ...Object.entries(shapes).flatMap(componentLines),
    '## Error codes',
    '',
    '| code | status | what to do | again later? |',
    '| --- | --- | --- | --- |',
    ...Object.entries(problems).map(
      ([code, { status, detail, retryable }]) =>
        `| \`${code}\` | ${status} | ${cell(detail)} | ${retryable ? 'yes' : 'no'} |`,
    ),
    '',
  ].join('\n');
}
