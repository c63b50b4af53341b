import { errorsOf, type Route, type RouteAuth } from '../../packages/contract/src/routes/index.ts';
import { problems, type ProblemCode } from '../../packages/contract/src/vocabulary/index.ts';
import { parsedJsonSchema, referenceTo, type JsonSchema } from './component-schemas.ts';

/** The security schemes of the document, by who may call. */
export const securitySchemes = {
  secret_key: {
    type: 'http',
    scheme: 'bearer',
    description: "A partner's secret key, `sk_test_…` or `sk_live_…`. Never in a browser.",
  },
  client_token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A client token, `ct_…`: one browser, one verification, one hour.',
  },
  phone_token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A phone token, `pt_…`, from the claim: one attempt.',
  },
  review_desk: {
    type: 'http',
    scheme: 'bearer',
    description: "The review desk's own key; in test mode also any secret key.",
  },
  hosted_cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-tokencloud-<id>',
    description: "The hosted page's cookie, one for each verification, good for its client tokens.",
  },
} as const satisfies Record<Exclude<RouteAuth, 'none'>, object>;

function parametersOf(route: Route, comments: ReadonlyMap<string, string>): object[] {
  const inPath = route.path.includes(':id')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: idMeaning(route) }]
    : [];
  const { properties = {}, required = [] } = route.query === undefined ? {} : parsedJsonSchema(route.query);
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
    ...(comments.has(name) && { description: comments.get(name) }),
  }));
  const inHeader = Object.entries(route.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description,
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

const idMeaning = (route: Route) =>
  route.path.startsWith('/v1/events') ? "The event's id." : "The verification's id, `vrf_…`.";

function problemResponses(codes: readonly ProblemCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => problems[code].status === status);
      const retryAfter = { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } };
      return [
        String(status),
        {
          description: ofStatus.map((code) => `\`${code}\``).join(', '),
          ...(status === 429 && { headers: retryAfter }),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ];
    }),
  );
}

function successOf({ answer, nothing }: Route): Record<string, object> {
  const content = answer.body && { 'application/json': { schema: referenceTo(answer.body) } };
  return {
    [String(answer.status)]: {
      description: answer.body === null ? 'Done; there is no body.' : 'Done.',
      ...(content && { content }),
    },
    ...(nothing !== undefined && { '204': { description: nothing } }),
  };
}

/** A route as an operation. */
export function operationOf(
  { name, route, tag }: { name: string; route: Route; tag: string },
  queryComments: ReadonlyMap<string, string>,
): JsonSchema {
  const parameters = parametersOf(route, queryComments);
  return {
    operationId: name,
    summary: route.summary,
    tags: [tag],
    security: route.auth === 'none' ? [] : [{ [route.auth]: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: referenceTo(route.body) } } },
    }),
    responses: { ...successOf(route), ...problemResponses(errorsOf(route)) },
  };
}
