import { createTokenCloud, verifyWebhook, WebhookSignatureError } from '@tokencloud/node';
import express from 'express';

const { PORT = '3000', TOKENCLOUD_ORIGIN, TOKENCLOUD_SECRET_KEY, TOKENCLOUD_WEBHOOK_SECRET } = process.env;
const tokencloud = createTokenCloud({ origin: TOKENCLOUD_ORIGIN, secretKey: TOKENCLOUD_SECRET_KEY });

// Who is signed in, and what is known of them. Yours is in a session and a database.
const customer = { reference: 'customer-4821', status: 'unverified' };

/** A client token of the open verification, else of a new one: people close pages and come back. */
async function makeClientToken() {
  const { reference } = customer;
  const { data } = await tokencloud.listVerifications({ reference, status: 'open', limit: 1 });
  if (data[0] !== undefined) return (await tokencloud.renewClientToken(data[0].id)).client_token;
  const minted = await tokencloud.mintVerification({ reference, account_hint: 'Account ending 4821' });
  return minted.client_token;
}

const app = express();

app.get('/status', (_request, response) => {
  response.json({ status: customer.status, origin: TOKENCLOUD_ORIGIN });
});

app.post('/verification', async (_request, response) => {
  response.json({ client_token: await makeClientToken() });
});

// The signature is over the bytes, so no JSON parser may come before it.
app.post('/webhooks', express.raw({ type: 'application/json' }), (request, response) => {
  try {
    const { data } = verifyWebhook(request.body, request.headers, TOKENCLOUD_WEBHOOK_SECRET);
    if (data.reference === customer.reference) customer.status = data.status;
    response.sendStatus(204);
  } catch (error) {
    if (!(error instanceof WebhookSignatureError)) throw error;
    response.sendStatus(401);
  }
});

app.use(express.static('public'));
app.listen(Number(PORT), 'localhost', () => process.stdout.write(`http://localhost:${PORT}\n`));
