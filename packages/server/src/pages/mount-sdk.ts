import { join } from 'node:path';
import type { Hono } from 'hono';
import { builtFolders } from './built-folders.ts';
import { pageHeaders } from './page-headers.ts';
import { builtFileResponse } from './static-files.ts';

/** `v1` moves with every compatible release; the folder of a full version never changes. */
const VERSIONS = 'v1|\\d+\\.\\d+\\.\\d+';

/** What `diagnose()` opens in a frame, whoever asks: it knows only what is forbidden to itself. */
const diagnosisPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Diagnosis</title>
<script src="/sdk/v1/diagnosis.js"></script>
</html>
`;

/** Mounts the SDK's scripts, each under its moving and its unchanging address, and the page for `diagnose()`. */
export function mountSdk(app: Hono): void {
  app.get('/sdk/v1/diagnosis', () => new Response(diagnosisPage, { headers: pageHeaders(['*']) }));
  app.get(`/sdk/:version{${VERSIONS}}/:name`, (context) => {
    const { version, name } = context.req.param();
    const folder = join(builtFolders.sdk, 'script', version);
    return builtFileResponse(folder, name, version === 'v1' ? 'hour' : 'immutable');
  });
}
