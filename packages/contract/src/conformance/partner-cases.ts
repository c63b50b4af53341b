import { mintBodyExample, simulatedSubmission } from '../examples/index.ts';
import { callRoute, ConformanceError, expectRefusal, expectThat } from './conformance-client.ts';
import type { ConformanceCase, ConformanceTarget } from './conformance-target.ts';

type Partner = { readonly target: ConformanceTarget; readonly key: string };

const partnerCase = (name: string, run: (partner: Partner) => Promise<void>): ConformanceCase => ({
  name,
  needsSecretKey: true,
  async run(target) {
    if (target.secretKey === undefined) throw new ConformanceError('This case needs a secret key.');
    await run({ target, key: target.secretKey });
  },
});

const unknownId = `vrf_test_${'A'.repeat(22)}`;

/** A verification with a code, and a phone that has claimed it. */
async function claimed({ target, key }: Partner) {
  const minted = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
  const body = { document: 'passport' };
  const view = await callRoute(target, 'makeHandoff', { token: minted.client_token, body });
  const claim = await callRoute(target, 'claim', {
    body: {
      request_id: view.handoff?.request_id,
      claim_key: 'conformance-claim-key-0',
      platform: 'ios',
      app_version: '1',
    },
  });
  return { minted, claim };
}

/** What a partner's server and a phone rely on. */
export const partnerCases: readonly ConformanceCase[] = [
  partnerCase('a minted verification is open and reads back as minted', async ({ target, key }) => {
    const minted = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const read = await callRoute(target, 'readVerification', { token: key, id: minted.id });
    expectThat(read.status === 'open' && read.result === null, 'A minted verification is not open.');
    expectThat(read.reference === mintBodyExample.reference, 'The reference is another.');
    const query = { reference: mintBodyExample.reference, status: 'open' };
    const list = await callRoute(target, 'listVerifications', { token: key, query });
    expectThat(list.data[0]?.id === minted.id, 'The list does not begin with the newest.');
  }),
  partnerCase('an unknown verification is not found', async ({ target, key }) => {
    await expectRefusal(target, 'readVerification', { code: 'not_found', token: key, id: unknownId });
    await expectRefusal(target, 'cancelVerification', { code: 'not_found', token: key, id: unknownId });
  }),
  partnerCase('a canceled verification is not canceled twice', async ({ target, key }) => {
    const { id } = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const canceled = await callRoute(target, 'cancelVerification', { token: key, id });
    expectThat(canceled.status === 'canceled', 'Canceling did not cancel.');
    await expectRefusal(target, 'cancelVerification', { code: 'not_open', token: key, id });
    await expectRefusal(target, 'renewClientToken', { code: 'not_open', token: key, id });
  }),
  partnerCase('a phone goes from the Request ID to the submission', async (partner) => {
    const { target } = partner;
    const { minted, claim } = await claimed(partner);
    const token = claim.phone_token;
    for (const step of ['scanning', 'confirming', 'liveness']) {
      await callRoute(target, 'reportStep', { token, body: { step } });
    }
    const body = simulatedSubmission(claim.document, claim.nonce);
    await expectRefusal(target, 'submit', {
      code: 'consent_missing',
      token,
      body: { ...body, consents: [] },
    });
    await callRoute(target, 'submit', { token, body });
    await callRoute(target, 'submit', { token, body });
    const view = await callRoute(target, 'readSession', { token: minted.client_token });
    expectThat(view.status === 'submitted' && view.review !== null, 'The session does not read submitted.');
    await expectRefusal(target, 'reportStep', {
      code: 'verification_submitted',
      token,
      body: { step: 'opened' },
    });
  }),
  partnerCase('a code has one phone; the same phone may come back', async (partner) => {
    const { target } = partner;
    const { minted } = await claimed(partner);
    const view = await callRoute(target, 'readSession', { token: minted.client_token });
    const request_id = view.handoff?.request_id;
    const again = { request_id, claim_key: 'conformance-claim-key-0', platform: 'ios', app_version: '1' };
    await callRoute(target, 'claim', { body: again });
    const body = { ...again, claim_key: 'conformance-claim-key-1' };
    await expectRefusal(target, 'claim', { code: 'code_claimed', body });
    await callRoute(target, 'releasePhone', { token: minted.client_token });
    await expectRefusal(target, 'claim', { code: 'code_replaced', body: again });
  }),
  partnerCase('evidence over another nonce is refused', async (partner) => {
    const { claim } = await claimed(partner);
    const body = simulatedSubmission(claim.document, 'another nonce');
    await expectRefusal(partner.target, 'submit', {
      code: 'evidence_refused',
      token: claim.phone_token,
      body,
    });
  }),
  partnerCase('a driven phone plays its scenario to the end', async ({ target, key }) => {
    const minted = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const body = { document: 'cn_id_card' };
    await callRoute(target, 'makeHandoff', { token: minted.client_token, body });
    const driven = await callRoute(target, 'driveTestPhone', {
      token: key,
      id: minted.id,
      body: { do: 'play' },
    });
    expectThat(driven.status === 'in_review' || driven.status === 'verified', 'The phone did not submit.');
  }),
];
