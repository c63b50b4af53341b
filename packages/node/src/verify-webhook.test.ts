import { webhookPayloadExample } from '@tokencloud/contract/examples';
import { expect, test } from 'vitest';
import { signWebhook } from './sign-webhook.ts';
import { verifyWebhook, WebhookSignatureError } from './verify-webhook.ts';

/** Made up, 32 bytes. */
const secret = `whsec_${btoa('a made-up secret of 32 characters')}`;
const otherSecret = `whsec_${btoa('another made-up one, 32 bytes too')}`;
const sent = { id: 'evt_1', ...webhookPayloadExample };
const { body, headers } = signWebhook(sent, secret);

test.each([
  ['the Web', body, new Headers(headers)],
  ['Node and Express', new TextEncoder().encode(body), { ...headers, accept: ['a', 'b'], cookie: undefined }],
  ['Node, a Buffer', Buffer.from(body), headers],
])('a webhook is read with the headers of %s', (_name, rawBody, given) => {
  expect(verifyWebhook(rawBody, given, secret)).toEqual(sent);
});

test.each([
  ['signed with another secret', body, signWebhook(sent, otherSecret).headers],
  ['changed on the way', body.replace('verified', 'rejected'), headers],
  ['without a signature', body, {}],
  ['replayed under another id', body, { ...headers, 'webhook-id': 'evt_2' }],
  ['older than five minutes', body, signWebhook(sent, secret, new Date(Date.now() - 301_000)).headers],
  ['from the future', body, signWebhook(sent, secret, new Date(Date.now() + 302_000)).headers],
])('a webhook %s is not believed', (_name, rawBody, given) => {
  expect(() => verifyWebhook(rawBody, given, secret)).toThrow(WebhookSignatureError);
});

test('a body that was parsed and written anew is not what was signed', () => {
  const rewritten = JSON.stringify(JSON.parse(body), null, 2);
  expect(() => verifyWebhook(rewritten, headers, secret)).toThrow(WebhookSignatureError);
});

test.each(['', undefined])('the secret %j is the receiver’s own fault, not the sender’s', (none) => {
  expect(() => verifyWebhook(body, headers, none)).toThrow(Error);
  expect(() => verifyWebhook(body, headers, none)).not.toThrow(WebhookSignatureError);
});
