import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as examples from '../../packages/contract/src/examples/index.ts';
import {
  partnerRoutes,
  phoneRoutes,
  widgetRoutes,
  type Route,
} from '../../packages/contract/src/routes/index.ts';
import * as schemas from '../../packages/contract/src/schemas/index.ts';
import { problems, webhookEventTypes } from '../../packages/contract/src/vocabulary/index.ts';
import { componentSchemas, type JsonSchema } from './component-schemas.ts';
import { fieldComments } from './field-comments.ts';
import { operationOf, securitySchemes } from './operation.ts';

const contract = fileURLToPath(new URL('../../packages/contract/', import.meta.url));

/** Who calls, in the order in which a reader meets them. */
export const tags = [
  { name: 'Partner', description: "What a partner's server calls, with its secret key." },
  { name: 'Widget', description: 'What the widget calls, with its client token, from its own origin.' },
  { name: 'Phone', description: 'What a phone calls.' },
  { name: 'Test mode', description: 'What only test keys can do.' },
] as const;

/** An OpenAPI document, as far as we look into it. */
export type OpenApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly webhooks: Readonly<Record<string, object>>;
  readonly components: {
    readonly securitySchemes: object;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
  readonly [member: string]: unknown;
};

const componentExamples: Readonly<Record<string, unknown>> = {
  MintBody: examples.mintBodyExample,
  MintedVerification: examples.mintedVerificationExample,
  Verification: examples.verifiedExample,
  SessionView: examples.sessionExamples.waiting,
  ClaimBody: examples.claimBodyExample,
  Claim: examples.claimExample,
  SubmissionBody: examples.simulatedSubmission('cn_id_card', 'nonce'),
  WebhookPayload: examples.webhookPayloadExample,
  Problem: examples.problemExample('not_found'),
};

const groups: readonly (readonly [tag: string, routes: Readonly<Record<string, Route>>])[] = [
  ['Partner', partnerRoutes],
  ['Widget', widgetRoutes],
  ['Phone', phoneRoutes],
];

/** Every query schema's comments by the schema, through the constant's name. */
function queryCommentsOf(
  comments: ReturnType<typeof fieldComments>,
  route: Route,
): ReadonlyMap<string, string> {
  const [constant = ''] = Object.entries(schemas).find(([, schema]) => schema === route.query) ?? [];
  return comments.get(constant)?.fields ?? new Map();
}

function webhooksOf(): Record<string, object> {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/WebhookPayload' } } };
  return Object.fromEntries(
    webhookEventTypes.map((type) => [
      type,
      {
        post: {
          operationId: type,
          summary: `A verification has become ${type.replace('verification.', '')}.`,
          security: [],
          requestBody: { required: true, content },
          responses: {
            '2XX': { description: 'Any 2xx says that it has come.' },
            '410': { description: 'Ends all deliveries to this endpoint.' },
          },
        },
      },
    ]),
  );
}

/** The OpenAPI 3.1 document of the contract's routes. The same contract gives the same text. */
export function openApiDocument(): OpenApiDocument {
  const comments = fieldComments(`${contract}src/schemas`);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [group, routes] of groups) {
    for (const [name, route] of Object.entries(routes)) {
      const tag = route.path.startsWith('/v1/test/') ? 'Test mode' : group;
      const path = (paths[route.path.replace(':id', '{id}')] ??= {});
      path[route.method.toLowerCase()] = operationOf({ name, route, tag }, queryCommentsOf(comments, route));
    }
  }
  const webhooks = webhooksOf();
  const components = componentSchemas(JSON.stringify([paths, webhooks]), comments);
  for (const [name, example] of Object.entries(componentExamples)) {
    const component = components[name];
    if (component === undefined) throw new Error(`There is no component ${name} to show an example of.`);
    component.examples = [example];
  }
  const code = components['Problem']?.properties?.['code'];
  if (code === undefined) throw new Error('A problem has no code.');
  code.description = Object.entries(problems)
    .map(([name, { detail }]) => `- \`${name}\`: ${detail}`)
    .join('\n');
  // Our own file.
  const { version } = JSON.parse(readFileSync(`${contract}package.json`, 'utf8')) as { version: string };
  return {
    openapi: '3.1.0',
    info: {
      title: 'TokenCloud Verify',
      version,
      summary: 'Hand an identity check from a web page to a phone, and follow it until it is done.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    webhooks,
    components: { securitySchemes, schemas: components },
  };
}
