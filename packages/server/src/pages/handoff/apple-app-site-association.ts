import { notFoundPage } from '../not-found-page.ts';

/**
 * The file by which Apple learns which App Clip this site's links open ("Associating your App Clip with your
 * website").
 * @param appClipId `<team id>.<bundle id>`; without one there is no such file.
 */
export function appleAppSiteAssociation(appClipId: string | undefined): Response {
  if (appClipId === undefined) return notFoundPage();
  return Response.json(
    { appclips: { apps: [appClipId] } },
    { headers: { 'cache-control': 'public, max-age=3600', 'x-content-type-options': 'nosniff' } },
  );
}
