// A server of Node alone: it serves what Vite has built, and asks TokenCloud.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createTokenCloud, verifyWebhook, WebhookSignatureError } from '@tokencloud/node';

const { PORT = '3000', TOKENCLOUD_ORIGIN, TOKENCLOUD_SECRET_KEY, TOKENCLOUD_WEBHOOK_SECRET } = process.env;
const tokencloud = createTokenCloud({ origin: TOKENCLOUD_ORIGIN, secretKey: TOKENCLOUD_SECRET_KEY });

// Who is signed in, and what is known of them. Yours is in a session and a database.
const customer = { reference: 'customer-4821', status: 'unverified' };

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A client token of the open verification, else of a new one: people close pages and come back. */
async function makeClientToken({ reference }) {
  const open = await tokencloud.listVerifications({ reference, status: 'open', limit: 1 });
  const grant = open.data[0]
    ? await tokencloud.renewClientToken(open.data[0].id)
    : await tokencloud.mintVerification({ reference, account_hint: 'Account ending 4821' });
  return grant.client_token;
}

function receive(body, headers) {
  try {
    const { data } = verifyWebhook(body, headers, TOKENCLOUD_WEBHOOK_SECRET);
    if (data.reference === customer.reference) customer.status = data.status;
    return 204;
  } catch (error) {
    if (error instanceof WebhookSignatureError) return 401;
    throw error;
  }
}

async function answer(request, response) {
  const sendJson = (value) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const path = normalize(new URL(request.url, 'http://localhost').pathname);
  if (path === '/status') return sendJson({ status: customer.status });
  if (path === '/verification') return sendJson({ client_token: await makeClientToken(customer) });
  if (path === '/webhooks') {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return response.writeHead(receive(Buffer.concat(chunks), request.headers)).end();
  }
  const file = path === '/' ? '/index.html' : path;
  const bytes = await readFile(join('dist', file)).catch(() => null);
  if (bytes === null) return response.writeHead(404).end();
  return response.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(bytes);
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(PORT), 'localhost', () => console.log(`http://localhost:${PORT}`));
