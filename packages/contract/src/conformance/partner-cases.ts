import { mintBodyExample } from '../examples/index.ts';
import { caseWithKey } from './case-with-key.ts';
import { callRoute, expectRefusal, expectThat } from './conformance-client.ts';
import type { ConformanceCase } from './conformance-target.ts';

const partnerCase = caseWithKey(['partner']);

const unknownId = `vrf_test_${'A'.repeat(22)}`;

/** What a partner's server relies on, whatever page or phone there is. */
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
  partnerCase(
    'an idempotency key mints once, and each answer has a token of its own',
    async ({ target, key }) => {
      const idempotencyKey = `conformance-${key.slice(-8)}`;
      const call = { token: key, idempotencyKey };
      const first = await callRoute(target, 'mintVerification', { ...call, body: mintBodyExample });
      const second = await callRoute(target, 'mintVerification', { ...call, body: mintBodyExample });
      expectThat(first.id === second.id, 'The same key minted twice.');
      expectThat(first.client_token !== second.client_token, 'Both answers hold the same token.');
      const body = { ...mintBodyExample, reference: 'another' };
      await expectRefusal(target, 'mintVerification', { ...call, code: 'idempotency_key_reused', body });
    },
  ),
  partnerCase(
    'a mint with an unknown field is refused, and so is one without a key',
    async ({ target, key }) => {
      const body = { ...mintBodyExample, colour: 'red' };
      await expectRefusal(target, 'mintVerification', { code: 'invalid_request', token: key, body });
      await expectRefusal(target, 'mintVerification', { code: 'unauthorized', body: mintBodyExample });
    },
  ),
  partnerCase('a list is of one reference and status, in pages', async ({ target, key }) => {
    const body = { ...mintBodyExample, reference: 'conformance-pages' };
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.unshift((await callRoute(target, 'mintVerification', { token: key, body })).id);
    await callRoute(target, 'cancelVerification', { token: key, id: ids[0] ?? '' });
    const query = { reference: 'conformance-pages', status: 'open', limit: 1 };
    const first = await callRoute(target, 'listVerifications', { token: key, query });
    const cursor = first.next_cursor ?? '';
    const second = await callRoute(target, 'listVerifications', { token: key, query: { ...query, cursor } });
    const listed = [...first.data, ...second.data].map(({ id }) => id);
    expectThat(listed.sort().join() === ids.slice(1).sort().join(), 'The pages hold others.');
    expectThat(second.next_cursor === null, 'There is a page after the last one.');
    await expectRefusal(target, 'listVerifications', {
      code: 'invalid_request',
      token: key,
      query: { cursor: unknownId },
    });
  }),
  partnerCase('a token is renewed while there is something to resume', async ({ target, key }) => {
    const minted = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const grant = await callRoute(target, 'renewClientToken', { token: key, id: minted.id });
    expectThat(grant.client_token !== minted.client_token, 'The renewed token is the old one.');
    await expectRefusal(target, 'renewClientToken', { code: 'not_found', token: key, id: unknownId });
  }),
  partnerCase('what goes on is not redacted, and what has ended is', async ({ target, key }) => {
    const { id } = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    await expectRefusal(target, 'redactVerification', { code: 'still_open', token: key, id });
    await callRoute(target, 'cancelVerification', { token: key, id });
    const redacted = await callRoute(target, 'redactVerification', { token: key, id });
    const again = await callRoute(target, 'redactVerification', { token: key, id });
    expectThat(redacted.redacted_at !== null, 'Redacting did not redact.');
    expectThat(again.redacted_at === redacted.redacted_at, 'It was redacted twice.');
  }),
  partnerCase('an end is in the log of events, and can be delivered again', async ({ target, key }) => {
    const { id } = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    await callRoute(target, 'cancelVerification', { token: key, id });
    const { data } = await callRoute(target, 'listEvents', { token: key });
    const [event] = data;
    expectThat(event?.payload.data.verification_id === id, 'The newest event is another one.');
    expectThat(event?.payload.type === 'verification.canceled', 'The event says something else.');
    const again = await callRoute(target, 'redeliverEvent', { token: key, id: event?.id ?? '' });
    expectThat(again.id === event?.id, 'Another event was delivered.');
    await expectRefusal(target, 'redeliverEvent', { code: 'not_found', token: key, id: 'evt_unknown' });
  }),
  partnerCase('nothing is decided before there is a submission', async ({ target, key }) => {
    const { id } = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const body = { decision: 'verified' };
    await expectRefusal(target, 'decideVerification', { code: 'not_in_review', token: key, id, body });
  }),
  partnerCase('where no page shows a code, no phone can do anything', async ({ target, key }) => {
    const { id } = await callRoute(target, 'mintVerification', { token: key, body: mintBodyExample });
    const { handoff } = await callRoute(target, 'readTestHandoff', { token: key, id });
    expectThat(handoff === null, 'There is a code.');
    const play = { do: 'play' };
    await expectRefusal(target, 'driveTestPhone', { code: 'code_expired', token: key, id, body: play });
    const submit = { do: 'submit' };
    await expectRefusal(target, 'driveTestPhone', { code: 'no_attempt', token: key, id, body: submit });
    const { data } = await callRoute(target, 'listScenarios', { token: key });
    expectThat(data.length > 0, 'Nothing can be pretended.');
  }),
];
