import document from '@tokencloud/contract/openapi.json' with { type: 'json' };
import type { Hono } from 'hono';

/** Serves the OpenAPI file of the contract, for whoever generates a client or a test from it. */
export function mountOpenApi(app: Hono): void {
  const text = JSON.stringify(document);
  app.get(
    '/v1/openapi.json',
    () =>
      new Response(text, {
        headers: {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      }),
  );
}
