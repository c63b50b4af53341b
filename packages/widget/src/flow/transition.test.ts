import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { describe, expect, test } from 'vitest';
import type { Flow } from './flow.ts';
import { answered, continued, flowAfter, viewOf } from './session-fixtures.ts';
import { stateOf } from './state-of.ts';

const received = (view: SessionView) => ({ type: 'viewReceived', view }) as const;
const continuePressed = { type: 'continuePressed' } as const;
const at = (moment: number) => new Date(moment).toISOString();
const nameOf = (flow: Flow) => stateOf(flow).name;

const located = viewOf({ version: 2, region: { value: 'mainland_china', source: 'gps' } });
const elsewhere = sessionExamples.elsewhere;
const undecidedByIp = viewOf({ version: 2, region: { value: 'unknown', source: 'ip' } });

describe('before the code', () => {
  test('a fresh session is introduced, and says that the location will be asked for', () => {
    expect(stateOf(flowAfter(received(viewOf())))).toMatchObject({
      name: 'introduction',
      asksForLocation: true,
    });
  });

  test('with a passport alone asked for, no location is asked and the code is made at once', () => {
    const introduced = flowAfter(received(sessionExamples.passportOnly));
    expect(stateOf(introduced)).toMatchObject({ name: 'introduction', asksForLocation: false });
    const flow = continued(introduced, continuePressed);
    expect(stateOf(flow)).toEqual({ name: 'preparingCode', document: 'passport' });
    expect(flow.call).toEqual({ kind: 'handoff', document: 'passport' });
  });

  test('a region found by GPS is told to the server, and both documents are on offer', () => {
    const found = flowAfter(received(viewOf()), continuePressed, {
      type: 'locationFound',
      region: 'mainland_china',
    });
    expect(found.call).toEqual({ kind: 'region', body: { source: 'gps', region: 'mainland_china' } });
    expect(stateOf(answered(found, located))).toEqual({
      name: 'choosingDocument',
      documents: ['cn_id_card', 'passport'],
      canDeclare: false,
    });
  });

  test('outside of mainland China there is only the passport, so nothing is chosen', () => {
    const found = flowAfter(received(viewOf()), continuePressed, {
      type: 'locationFound',
      region: 'elsewhere',
    });
    expect(stateOf(answered(found, elsewhere))).toEqual({ name: 'preparingCode', document: 'passport' });
  });

  test.each(['ip', 'declared'] as const)(
    'where the region is %s’s word, the person hears why only the passport is left, and may put it right',
    (source) => {
      const view = viewOf({ ...elsewhere, region: { value: 'elsewhere', source } });
      const flow = flowAfter(received(viewOf()), continuePressed, received(view));
      expect(stateOf(flow)).toEqual({ name: 'choosingDocument', documents: ['passport'], canDeclare: true });
      // A code would lock the region.
      expect(flow.call).toBeNull();
      const chosen = continued(flow, { type: 'documentChosen', document: 'passport' });
      expect(chosen.call).toEqual({ kind: 'handoff', document: 'passport' });
      const declared = continued(flow, { type: 'regionDeclared', region: 'mainland_china' });
      expect(declared.call).toEqual({
        kind: 'region',
        body: { source: 'declared', region: 'mainland_china' },
      });
      const mended = {
        ...located,
        version: 9,
        region: { value: 'mainland_china', source: 'declared' } as const,
      };
      expect(stateOf(answered(declared, mended))).toEqual({
        name: 'choosingDocument',
        documents: ['cn_id_card', 'passport'],
        canDeclare: false,
      });
    },
  );

  test.each<[string, Partial<SessionView>]>([
    ['the person’s word does not count', { region_sources: ['gps', 'ip'] }],
    ['the passport alone was asked for', { requested_documents: ['passport'] }],
  ])('nothing is asked where %s', (_, patch) => {
    const view = viewOf({ ...elsewhere, region: { value: 'elsewhere', source: 'ip' }, ...patch });
    expect(nameOf(flowAfter(received(view)))).toBe('preparingCode');
  });

  test('a document that cannot be used there leaves nothing on offer, and a GPS answer is not argued with', () => {
    const found = flowAfter(received(viewOf({ requested_documents: ['cn_id_card'] })), continuePressed, {
      type: 'locationFound',
      region: 'elsewhere',
    });
    expect(stateOf(answered(found, sessionExamples.nothingOnOffer))).toMatchObject({
      name: 'nothingOnOffer',
      canDeclare: false,
    });
  });

  test('when GPS fails the address is asked before the person is troubled', () => {
    const failed = flowAfter(received(viewOf()), continuePressed, {
      type: 'locationFailed',
      reason: 'denied',
    });
    expect(failed.call).toEqual({ kind: 'region', body: { source: 'ip' } });
    expect(nameOf(failed)).toBe('locating');
    expect(nameOf(answered(failed, { ...located, region: { value: 'mainland_china', source: 'ip' } }))).toBe(
      'choosingDocument',
    );
    expect(stateOf(answered(failed, undecidedByIp))).toEqual({
      name: 'locationTrouble',
      reason: 'denied',
      canDeclare: true,
      canRetry: true,
    });
  });

  test('a ring across the border is told as unknown, and the person may say where they are', () => {
    const found = flowAfter(received(viewOf()), continuePressed, {
      type: 'locationFound',
      region: 'unknown',
    });
    expect(found.call).toEqual({ kind: 'region', body: { source: 'gps', region: 'unknown' } });
    const unsure = answered(found, viewOf({ version: 2, region: { value: 'unknown', source: 'gps' } }));
    expect(stateOf(unsure)).toEqual({
      name: 'locationTrouble',
      reason: 'unsure',
      canDeclare: true,
      canRetry: true,
    });
    const declared = continued(unsure, { type: 'regionDeclared', region: 'elsewhere' });
    expect(declared.call).toEqual({ kind: 'region', body: { source: 'declared', region: 'elsewhere' } });
  });

  test('alternatives appear when locating takes long, and a late answer still counts', () => {
    const slow = flowAfter(received(viewOf()), continuePressed, { type: 'locatingTookLong' });
    expect(stateOf(slow)).toMatchObject({ name: 'locating', alternatives: 'shown' });
    const late = continued(slow, { type: 'locationFound', region: 'mainland_china' });
    expect(late.call).toMatchObject({ kind: 'region' });
  });

  test.each([
    [['ip'], { kind: 'region', body: { source: 'ip' } }, 'locating'],
    [['ip', 'declared'], { kind: 'region', body: { source: 'ip' } }, 'locating'],
    [['declared'], null, 'locationTrouble'],
    [[], null, 'choosingDocument'],
  ] as const)('without GPS among the sources, %j is tried silently', (sources, call, name) => {
    const flow = flowAfter(received(viewOf({ region_sources: [...sources] })), continuePressed);
    expect(flow.call).toEqual(call);
    expect(nameOf(flow)).toBe(name);
  });

  test.each<[SessionView['region_sources'], boolean]>([
    [['gps', 'ip', 'declared'], true],
    [['gps'], true],
    [['declared'], false],
  ])('with %j as sources, another try at the location is on offer: %s', (sources, canRetry) => {
    const view = viewOf({ region_sources: sources });
    const trouble = flowAfter(received(view), continuePressed, { type: 'locationFailed', reason: 'denied' });
    const settled =
      trouble.call === null ? trouble : answered(trouble, { ...undecidedByIp, region_sources: sources });
    expect(stateOf(settled)).toMatchObject({ name: 'locationTrouble', canRetry });
    const retried = continued(settled, { type: 'locationRetryPressed' });
    expect(nameOf(retried)).toBe(canRetry ? 'locating' : 'locationTrouble');
  });

  test('where nothing is on offer by the address alone, no try is offered that would do nothing', () => {
    const only = viewOf({
      ...sessionExamples.nothingOnOffer,
      region: { value: 'elsewhere', source: 'ip' },
      region_sources: ['ip'],
    });
    expect(stateOf(flowAfter(received(only)))).toMatchObject({ name: 'nothingOnOffer', canRetry: false });
    expect(stateOf(flowAfter(received(sessionExamples.nothingOnOffer)))).toMatchObject({ canRetry: true });
  });

  test('skipping goes on with whatever is on offer', () => {
    const flow = flowAfter(
      received(viewOf({ region_sources: ['gps'], documents: ['passport'] })),
      continuePressed,
      {
        type: 'locationFailed',
        reason: 'denied',
      },
    );
    expect(nameOf(flow)).toBe('locationTrouble');
    expect(nameOf(continued(flow, { type: 'locationSkipped' }))).toBe('preparingCode');
  });

  test('a region that another tab has told ends the asking here', () => {
    const flow = flowAfter(received(viewOf()), continuePressed, received(located));
    expect(nameOf(flow)).toBe('choosingDocument');
  });

  test('a region known from before a reload is not asked for again', () => {
    expect(nameOf(flowAfter(received(located)))).toBe('choosingDocument');
  });

  test('a code that the server refuses to make is not asked for again by ourselves', () => {
    const flow = flowAfter(received(sessionExamples.passportOnly), continuePressed);
    const { call } = flow;
    if (call === null) throw new Error('The code should have been asked for.');
    const refused = continued(flow, { type: 'callRefused', call, view: sessionExamples.passportOnly });
    expect(refused.call).toBeNull();
    expect(nameOf(refused)).toBe('choosingDocument');
    const again = continued(refused, { type: 'documentChosen', document: 'passport' });
    expect(again.call).toEqual({ kind: 'handoff', document: 'passport' });
  });
});

describe('with a code', () => {
  const { waiting, claimed, pairing, finalProblem } = sessionExamples;

  test('a code is shown as valid until its time is over on the server clock', () => {
    const flow = flowAfter(received(waiting));
    expect(stateOf(flow)).toMatchObject({
      name: 'handoff',
      code: 'valid',
      otherDocuments: ['passport'],
      withheld: [],
    });
    const end = Date.parse(waiting.handoff?.expires_at ?? '');
    expect(stateOf(continued(flow, { type: 'timePassed', serverNow: end - 1 }))).toMatchObject({
      code: 'valid',
    });
    const late = continued(flow, { type: 'timePassed', serverNow: end });
    expect(stateOf(late)).toMatchObject({ code: 'expired' });
    const renewed = continued(late, { type: 'newCodePressed' });
    expect(stateOf(renewed)).toMatchObject({ code: 'renewing' });
    expect(renewed.call).toEqual({ kind: 'handoff', document: 'cn_id_card' });
  });

  test('a document that cannot be used where the person is stays known as one that was asked for', () => {
    const flow = flowAfter(received({ ...waiting, document: 'passport', documents: ['passport'] }));
    expect(stateOf(flow)).toMatchObject({ otherDocuments: [], withheld: ['cn_id_card'] });
  });

  test('changing the document asks for its code', () => {
    const flow = continued(flowAfter(received(waiting)), { type: 'documentChosen', document: 'passport' });
    expect(flow.call).toEqual({ kind: 'handoff', document: 'passport' });
    expect(stateOf(flow)).toMatchObject({ name: 'handoff', document: 'passport', code: 'renewing' });
  });

  test('a new code that the poll brings ends the wait for its own answer', () => {
    const asked = continued(flowAfter(received(waiting)), { type: 'newCodePressed' });
    const handoff = waiting.handoff && { ...waiting.handoff, generation: 2 };
    const flow = continued(asked, received({ ...waiting, version: 9, handoff }));
    expect(flow.call).toBeNull();
    expect(stateOf(flow)).toMatchObject({ code: 'valid' });
  });

  test('a claimed code shows the phone, and releasing it asks for its release', () => {
    const flow = flowAfter(received(claimed));
    expect(stateOf(flow)).toMatchObject({ name: 'phoneConnected', isQuiet: false, isReleasing: false });
    const released = continued(flow, { type: 'releasePressed' });
    expect(released.call).toEqual({ kind: 'release' });
    expect(stateOf(released)).toMatchObject({ isReleasing: true });
  });

  test('once the attempt’s time is over a plain new code is on offer, and ends it', () => {
    const end = Date.parse(claimed.handoff?.expires_at ?? '');
    const before = continued(flowAfter(received(claimed)), { type: 'timePassed', serverNow: end - 1 });
    expect(stateOf(before)).toMatchObject({ name: 'phoneConnected', isOver: false });
    const over = continued(before, { type: 'timePassed', serverNow: end });
    expect(stateOf(over)).toMatchObject({ name: 'phoneConnected', isOver: true });
    const renewed = continued(over, { type: 'newCodePressed' });
    expect(renewed.call).toEqual({ kind: 'release' });
    expect(stateOf(renewed)).toMatchObject({ isReleasing: true });
  });

  test('a cancel is asked for once more, and only then called', () => {
    const asked = continued(flowAfter(received(claimed)), { type: 'cancelPressed' });
    expect(asked).toMatchObject({ isCancelAsked: true, call: null });
    expect(continued(asked, { type: 'cancelDismissed' })).toMatchObject({ isCancelAsked: false, call: null });
    const confirmed = continued(asked, { type: 'cancelConfirmed' });
    // The question stays while it is done, and cannot be taken back any more.
    expect(confirmed).toMatchObject({ isCancelAsked: true, call: { kind: 'cancel' } });
    expect(continued(confirmed, { type: 'cancelDismissed' })).toBe(confirmed);
    const { call } = confirmed;
    if (call === null) throw new Error('The cancel should have been asked for.');
    const refused = continued(confirmed, { type: 'callRefused', call, view: claimed });
    expect(refused).toMatchObject({ isCancelAsked: false, call: null });
  });

  test.each([
    ['at work', claimed],
    ['whose person is to type the number', pairing],
  ])('a phone %s is quiet once the server has had no word of it for a minute', (_, view) => {
    const lastSeen = Date.parse(view.phone?.last_seen_at ?? '');
    const after = (milliseconds: number) =>
      stateOf(
        continued(flowAfter(received(view)), { type: 'nothingNew', serverNow: lastSeen + milliseconds }),
      );
    expect(after(59_999)).toMatchObject({ name: 'phoneConnected', isQuiet: false });
    expect(after(60_000)).toMatchObject({ name: 'phoneConnected', isQuiet: true });
  });

  test('a page that has heard nothing itself, offline or asleep, does not call the phone quiet', () => {
    const lastSeen = Date.parse(claimed.phone?.last_seen_at ?? '');
    const asleep = continued(
      flowAfter(received(claimed)),
      { type: 'connectionLost' },
      { type: 'timePassed', serverNow: lastSeen + 300_000 },
    );
    expect(stateOf(asleep)).toMatchObject({ isQuiet: false });
    // What came meanwhile is told by the first answer.
    const phone = claimed.phone && { ...claimed.phone, last_seen_at: at(lastSeen + 290_000) };
    const back = continued(
      asleep,
      received({ ...claimed, version: 9, server_time: at(lastSeen + 300_000), phone }),
    );
    expect(stateOf(back)).toMatchObject({ isQuiet: false });
    // And what did not come, too.
    const still = continued(asleep, { type: 'nothingNew', serverNow: lastSeen + 300_000 });
    expect(stateOf(still)).toMatchObject({ isQuiet: true });
    // A clock that was wrong is put right by the next view, and with it what was concluded from it.
    const corrected = continued(
      still,
      received({ ...claimed, version: 9, server_time: at(lastSeen + 5000) }),
    );
    expect(stateOf(corrected)).toMatchObject({ isQuiet: false });
    // Losing the connection again takes nothing back, and says nothing twice.
    expect(stateOf(continued(still, { type: 'connectionLost' }))).toMatchObject({ isQuiet: true });
  });

  test('a final problem stops the phone; another code or the other document goes on', () => {
    const flow = flowAfter(received(finalProblem));
    expect(stateOf(flow)).toMatchObject({
      name: 'phoneStopped',
      problem: 'nfc_unsupported',
      otherDocuments: ['passport'],
    });
    expect(continued(flow, { type: 'newCodePressed' }).call).toEqual({
      kind: 'handoff',
      document: 'cn_id_card',
    });
    expect(continued(flow, { type: 'documentChosen', document: 'passport' }).call).toEqual({
      kind: 'handoff',
      document: 'passport',
    });
  });

  test('the end of the verification takes every pending call with it', () => {
    const asked = continued(flowAfter(received(waiting)), { type: 'newCodePressed' });
    const flow = continued(asked, received(sessionExamples.submitted));
    expect(flow.call).toBeNull();
    expect(stateOf(flow)).toEqual({ name: 'submitted' });
  });

  test('a cancel is not replaced by what comes after it', () => {
    const flow = flowAfter(
      received(viewOf()),
      continuePressed,
      { type: 'cancelConfirmed' },
      {
        type: 'locationFound',
        region: 'elsewhere',
      },
    );
    expect(flow.call).toEqual({ kind: 'cancel' });
  });

  test('the tab is the one that was chosen', () => {
    const flow = continued(flowAfter(received(waiting)), { type: 'platformChosen', platform: 'ios' });
    expect(stateOf(flow)).toMatchObject({ platform: 'ios' });
  });
});

describe('the end', () => {
  test.each([
    ['failed', { name: 'failed', reason: 'attempts_exhausted' }],
    ['canceled', { name: 'canceled' }],
    ['expired', { name: 'expired' }],
  ] as const)('a session that is %s is shown as that', (name, state) => {
    expect(stateOf(flowAfter(received(sessionExamples[name])))).toEqual(state);
  });

  test('a token that no longer opens anything ends everything', () => {
    const flow = flowAfter(received(viewOf()), { type: 'accessEnded', code: 'invalid_client_token' });
    expect(stateOf(flow)).toEqual({ name: 'linkInvalid' });
  });
});
