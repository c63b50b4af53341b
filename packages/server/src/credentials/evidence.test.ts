import { createHmac } from 'node:crypto';
import { simulatedSubmission } from '@tokencloud/contract/examples';
import { expect, test } from 'vitest';
import { startReceiverForThisTest } from '../under-test/for-this-test.ts';
import { createVerifyEvidence, type EvidenceQuestion, EvidenceUnavailableError } from './evidence.ts';

/** What a licensed decoder and a chip would do, as short as can be: evidence is a signature over nonce and data. */
const CHIP_KEY = 'a key that only the made-up chip has';
const signed = (nonce: string, data: unknown) =>
  `${nonce}.${createHmac('sha256', CHIP_KEY).update(nonce).update(JSON.stringify(data)).digest('base64url')}`;

type Asked = { nonce: string; document_data: unknown; evidence: string };

/** A verifier that judges as it should. */
const startVerifier = () =>
  startReceiverForThisTest((response, { body }) => {
    const { nonce, document_data: data, evidence } = JSON.parse(body) as Asked;
    const accepted = evidence === signed(nonce, data);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ accepted, nonce }));
  });

function question(nonce: string, evidence?: string): EvidenceQuestion {
  const submission = simulatedSubmission('passport', nonce);
  return {
    verificationId: `vrf_live_${'A'.repeat(22)}`,
    mode: 'live',
    nonce,
    submission: { ...submission, evidence: evidence ?? signed(nonce, submission.document_data) },
  };
}

test('evidence over this attempt’s nonce is accepted; replayed, foreign and changed evidence is refused', async () => {
  const verifier = await startVerifier();
  const verify = createVerifyEvidence(verifier.url, fetch);
  expect(await verify(question('nonce-1'))).toBe('accepted');
  const earlier = question('nonce-1').submission.evidence;
  expect(await verify(question('nonce-2', earlier))).toBe('refused');
  const cut = question('nonce-2', earlier.replace('nonce-1', 'nonce-2'));
  expect(await verify(cut)).toBe('refused');
  expect(await verify(question('nonce-2', 'simulated:nonce-2'))).toBe('refused');
});

test('a yes to another question is a no', async () => {
  const verifier = await startReceiverForThisTest((response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"accepted":true,"nonce":"nonce-1"}'),
  );
  const verify = createVerifyEvidence(verifier.url, fetch);
  expect(await verify(question('nonce-1'))).toBe('accepted');
  expect(await verify(question('nonce-2'))).toBe('refused');
});

test.each([
  ['an error', 500, '{"accepted":true,"nonce":"nonce-1"}'],
  ['a verdict without a nonce', 200, '{"accepted":true}'],
  ['no JSON', 200, 'yes'],
  ['a redirect', 302, ''],
])(
  'a verifier that answers %s has not accepted: the phone is told to try again',
  async (_name, status, body) => {
    const verifier = await startReceiverForThisTest((response) =>
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body),
    );
    await expect(createVerifyEvidence(verifier.url, fetch)(question('nonce-1'))).rejects.toBeInstanceOf(
      EvidenceUnavailableError,
    );
  },
);

test('a verifier that is not there has not accepted either', async () => {
  const verifier = await startVerifier();
  await verifier.stop();
  await expect(createVerifyEvidence(verifier.url, fetch)(question('nonce-1'))).rejects.toBeInstanceOf(
    EvidenceUnavailableError,
  );
});
