import { mintBodyExample, simulatedSubmission } from '../examples/index.ts';
import { caseWithKey, type Partner } from './case-with-key.ts';
import { callRoute, expectRefusal, expectThat } from './conformance-client.ts';
import type { ConformanceCase } from './conformance-target.ts';

/** A phone needs a code, which the widget makes, and a verification, which the partner mints. */
const phoneCase = caseWithKey(['partner', 'widget', 'phone']);

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
  // The suite is page and phone in one: where they are not taken for neighbours, it types what the page shows.
  if (claim.pairing === 'required') {
    const { phone } = await callRoute(target, 'readSession', { token: minted.client_token });
    const body = { number: phone?.pairing_number };
    await callRoute(target, 'pair', { token: claim.phone_token, body });
  }
  return { minted, claim };
}

/** What a phone relies on, and what comes of it for the partner. */
export const phoneCases: readonly ConformanceCase[] = [
  phoneCase('a phone goes from the Request ID to the submission', async (partner) => {
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
  phoneCase('a code has one phone; the same phone may come back', async (partner) => {
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
  phoneCase('evidence over another nonce is refused', async (partner) => {
    const { claim } = await claimed(partner);
    const body = simulatedSubmission(claim.document, 'another nonce');
    await expectRefusal(partner.target, 'submit', {
      code: 'evidence_refused',
      token: claim.phone_token,
      body,
    });
  }),
  phoneCase('what comes between by a call is told to the phone', async (partner) => {
    const { target, key } = partner;
    const { minted, claim } = await claimed(partner);
    const canceled = { do: 'interrupt', interruption: 'canceled' };
    await callRoute(target, 'driveTestPhone', { token: key, id: minted.id, body: canceled });
    await expectRefusal(target, 'reportStep', {
      code: 'verification_canceled',
      token: claim.phone_token,
      body: { step: 'scanning' },
    });
  }),
  phoneCase('a driven phone plays its scenario to the end', async ({ target, key }) => {
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
