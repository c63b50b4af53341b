import { pageHeaders } from './page-headers.ts';

/** What stands at every address where there is nothing. */
export function notFoundPage(): Response {
  return new Response('<!doctype html><title>Not found</title><p>There is nothing here.\n', {
    status: 404,
    headers: pageHeaders([]),
  });
}
