import { readRequestId } from '../request-id.ts';
import { callRoute, expectRefusal, expectThat, pollsNothing } from './conformance-client.ts';
import type { ConformanceCase, ConformanceTarget } from './conformance-target.ts';

type Session = { readonly target: ConformanceTarget; readonly token: string };

const sessionCase = (name: string, run: (session: Session) => Promise<void>): ConformanceCase => ({
  name,
  asks: ['widget'],
  run: async (target) => run({ target, token: (await target.mint({})).clientToken }),
});

const chosen = { document: 'cn_id_card' } as const;

/** What the widget relies on. */
export const sessionCases: readonly ConformanceCase[] = [
  sessionCase('a fresh session is open and has no code', async ({ target, token }) => {
    const view = await callRoute(target, 'readSession', { token });
    expectThat(view.status === 'open', 'A fresh session is not open.');
    expectThat(view.handoff === null && view.phone === null, 'A fresh session has a code or a phone.');
    expectThat(view.documents.length > 0, 'A fresh session offers no document.');
  }),
  sessionCase('a session is shown to its own token alone', async ({ target, token }) => {
    await expectRefusal(target, 'readSession', { code: 'unauthorized' });
    await expectRefusal(target, 'readSession', { code: 'unauthorized', token: token.slice(0, -1) });
  }),
  sessionCase('an unknown field is refused', async ({ target, token }) => {
    const body = { ...chosen, latitude: 1 };
    await expectRefusal(target, 'makeHandoff', { code: 'invalid_request', token, body });
  }),
  sessionCase('a region decides the documents on offer', async ({ target, token }) => {
    const body = { source: 'gps', region: 'elsewhere' };
    const before = await callRoute(target, 'readSession', { token });
    const view = await callRoute(target, 'setRegion', { token, body });
    expectThat(view.version > before.version, 'Setting the region did not change the version.');
    expectThat(view.documents.join() === 'passport', 'Elsewhere, more than the passport is on offer.');
    await expectRefusal(target, 'makeHandoff', { code: 'document_not_available', token, body: chosen });
  }),
  sessionCase('a declaration does not override a GPS answer', async ({ target, token }) => {
    await callRoute(target, 'setRegion', { token, body: { source: 'gps', region: 'elsewhere' } });
    const body = { source: 'declared', region: 'mainland_china' };
    const view = await callRoute(target, 'setRegion', { token, body });
    expectThat(view.region.value === 'elsewhere', 'A declaration overrode GPS.');
  }),
  sessionCase('choosing a document makes a code, which locks the region', async ({ target, token }) => {
    const view = await callRoute(target, 'makeHandoff', { token, body: chosen });
    expectThat(view.document === 'cn_id_card', 'The chosen document is not in the view.');
    expectThat(view.handoff?.state === 'waiting', 'The code is not waiting.');
    const id = view.handoff?.request_id ?? '';
    expectThat(readRequestId(id) === id, 'The Request ID is not well-formed.');
    const body = { source: 'gps', region: 'elsewhere' };
    await expectRefusal(target, 'setRegion', { code: 'region_locked', token, body });
  }),
  sessionCase('a new code has the next generation and another Request ID', async ({ target, token }) => {
    const first = await callRoute(target, 'makeHandoff', { token, body: chosen });
    const second = await callRoute(target, 'makeHandoff', { token, body: chosen });
    expectThat(
      second.handoff?.generation === (first.handoff?.generation ?? 0) + 1,
      'The generation is wrong.',
    );
    expectThat(second.handoff?.request_id !== first.handoff?.request_id, 'The Request ID is the old one.');
  }),
  sessionCase('without a phone there is nothing to release', async ({ target, token }) => {
    await callRoute(target, 'makeHandoff', { token, body: chosen });
    await expectRefusal(target, 'releasePhone', { code: 'no_attempt', token });
  }),
  sessionCase('a poll answers at once what is newer, and nothing otherwise', async ({ target, token }) => {
    const view = await callRoute(target, 'readSession', { token });
    const query = { after: view.version - 1, wait: 0 };
    const newer = await callRoute(target, 'pollSession', { token, query });
    expectThat(newer.version === view.version, 'The poll answered another version.');
    expectThat(await pollsNothing(target, token, view.version), 'The poll made something up.');
  }),
  sessionCase('a poll that waits longer than allowed is refused', async ({ target, token }) => {
    const query = { after: 0, wait: 26 };
    await expectRefusal(target, 'pollSession', { code: 'invalid_request', token, query });
  }),
  sessionCase('canceled is for good', async ({ target, token }) => {
    const view = await callRoute(target, 'cancelSession', { token });
    expectThat(view.status === 'canceled' && view.handoff === null, 'Canceling did not cancel.');
    await expectRefusal(target, 'makeHandoff', { code: 'not_open', token, body: chosen });
    await expectRefusal(target, 'cancelSession', { code: 'not_open', token });
  }),
];
