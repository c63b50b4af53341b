import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { documentTypes, phonePlatforms, regions, regionSources } from '@tokencloud/contract/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activitiesOf } from '../activities/activities.ts';
import { initialFlow, type Flow } from './flow.ts';
import type { FlowEvent } from './flow-event.ts';
import { introductionAtFirst } from './introduction.ts';
import { doesRegionMatter } from './region-rules.ts';
import { stateOf } from './state-of.ts';
import { transition } from './transition.ts';

// The same cases in every run: a test that fails fails for everybody.
fc.configureGlobal({ seed: 20_260_131 });

/** Something that happens, given the flow at that moment: an answer answers the call that is pending then. */
type Step = (flow: Flow) => FlowEvent;

const start = Date.parse(sessionExamples.fresh.server_time);
const always =
  (event: FlowEvent): Step =>
  () =>
    event;

const anyView: fc.Arbitrary<SessionView> = fc
  .record({
    example: fc.constantFrom(...Object.values(sessionExamples)),
    version: fc.integer({ min: 1, max: 12 }),
    documents: fc.subarray([...documentTypes]),
    requested: fc.subarray([...documentTypes], { minLength: 1 }),
    sources: fc.subarray([...regionSources]),
    seconds: fc.integer({ min: 0, max: 1500 }),
  })
  .map(({ example, version, documents, requested, sources, seconds }) => ({
    ...example,
    version,
    documents: documents.filter((document) => requested.includes(document)),
    requested_documents: requested,
    region_sources: sources,
    server_time: new Date(start + seconds * 1000).toISOString(),
  }));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyView.map((view) => always({ type: 'viewReceived', view })) },
  {
    weight: 4,
    arbitrary: fc.record({ view: anyView, isRefused: fc.boolean() }).map(
      ({ view, isRefused }): Step =>
        ({ call }) =>
          call === null
            ? { type: 'connectionRestored' }
            : { type: isRefused ? 'callRefused' : 'callAnswered', call, view },
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom<FlowEvent>(
        { type: 'continuePressed' },
        { type: 'locationRetryPressed' },
        { type: 'regionDeclared', region: 'elsewhere' },
        { type: 'regionDeclared', region: 'mainland_china' },
        { type: 'locationSkipped' },
        { type: 'newCodePressed' },
        { type: 'releasePressed' },
        { type: 'cancelPressed' },
        { type: 'cancelDismissed' },
        { type: 'cancelConfirmed' },
        { type: 'closePressed' },
        { type: 'locatingTookLong' },
        { type: 'connectionLost' },
        { type: 'connectionRestored' },
        { type: 'locationFailed', reason: 'timed_out' },
        ...regions.map((region) => ({ type: 'locationFound', region }) as const),
        ...documentTypes.map((document) => ({ type: 'documentChosen', document }) as const),
        ...phonePlatforms.map((platform) => ({ type: 'platformChosen', platform }) as const),
      )
      .map(always),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 1500 })
      .map((seconds) => always({ type: 'timePassed', serverNow: start + seconds * 1000 })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 1500 })
      .map((seconds) => always({ type: 'nothingNew', serverNow: start + seconds * 1000 })),
  },
);

/** Walks through steps and looks at every flow on the way, with the one before it. */
function everyStep(check: (flow: Flow, before: Flow, event: FlowEvent) => void): void {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let flow = initialFlow('android');
      for (const step of steps) {
        const event = step(flow);
        const next = transition(flow, event);
        check(next, flow, event);
        flow = next;
      }
    }),
    { numRuns: 1000 },
  );
}

test('a code never looks alive after its end', () => {
  everyStep((flow) => {
    const state = stateOf(flow);
    if (state.name !== 'handoff' || state.code !== 'valid') return;
    expect(flow.serverNow).toBeLessThan(Date.parse(state.handoff.expires_at));
    expect(state.handoff.state).toBe('waiting');
  });
});

test('a code that looked dead never looks alive again, however late an answer comes', () => {
  everyStep((flow, before, event) => {
    if (event.type === 'timePassed') return;
    const [was, is] = [stateOf(before), stateOf(flow)];
    if (was.name !== 'handoff' || was.code !== 'expired' || is.name !== 'handoff') return;
    // A phone may come and go by views that are made up.
    if (was.handoff.state !== 'waiting') return;
    const isSame =
      is.handoff.generation === was.handoff.generation && is.handoff.expires_at === was.handoff.expires_at;
    expect(isSame && is.code === 'valid').toBe(false);
  });
});

test('an older view changes nothing', () => {
  everyStep((flow, before, event) => {
    const isOlder = event.type === 'viewReceived' && event.view.version < (before.view?.version ?? 0);
    expect(flow === before || !isOlder).toBe(true);
  });
});

test('the version that is known never falls', () => {
  everyStep((flow, before) => {
    expect(flow.view?.version ?? 0).toBeGreaterThanOrEqual(before.view?.version ?? 0);
  });
});

test('the location is never asked for where it decides nothing', () => {
  let count = 0;
  everyStep((flow, before) => {
    const starts = flow.whereabouts.step === 'locating' && before.whereabouts.step !== 'locating';
    if (!starts || flow.view === null) return;
    count += 1;
    expect(doesRegionMatter(flow.view)).toBe(true);
    expect(flow.view.region_sources).toContain('gps');
  });
  // Otherwise the walks would prove nothing.
  expect(count).toBeGreaterThan(0);
});

test('a choice of one is put to the person only where they may widen it, or the server has refused to make it', () => {
  everyStep((flow) => {
    const state = stateOf(flow);
    if (state.name !== 'choosingDocument' || state.documents.length > 1 || state.canDeclare) return;
    expect(flow.refusedVersion).toBe(flow.view?.version);
  });
});

test('no code is made by itself while the person may say that they are in mainland China', () => {
  let count = 0;
  everyStep((flow) => {
    const state = stateOf(flow);
    if (state.name !== 'choosingDocument' || !state.canDeclare || flow.call !== null) return;
    const declared = transition(flow, { type: 'regionDeclared', region: 'mainland_china' });
    expect(declared.call).toMatchObject({ kind: 'region' });
    count += 1;
  });
  expect(count).toBeGreaterThan(0);
});

test('a cancel under way is only ended by an answer or by the end', () => {
  everyStep((flow, before, event) => {
    if (before.call?.kind !== 'cancel' || flow.call === before.call) return;
    const isEnded = flow.view?.status !== 'open';
    expect(isEnded || event.type === 'callAnswered' || event.type === 'callRefused').toBe(true);
  });
});

test('no state is a dead end: something runs that will end it, or the person can do something', () => {
  everyStep((flow) => {
    const state = stateOf(flow);
    const isFinal = activitiesOf[state.name].length === 0;
    const isWaiting = flow.call !== null || state.name === 'connecting';
    if (isFinal || isWaiting) return;
    if (state.name === 'locating') {
      // Nobody tells the server anything: then the browser is being asked.
      expect(flow.whereabouts.step).toBe('locating');
      return;
    }
    const canMove = waysOn.some((event) => {
      const next = stateOf(transition(flow, event));
      return JSON.stringify(next) !== JSON.stringify(state) || transition(flow, event).call !== null;
    });
    expect(canMove).toBe(true);
    expect(state.name).not.toBe('preparingCode');
  });
});

test('the opening shows the introduction exactly where the flow would', () => {
  let count = 0;
  fc.assert(
    fc.property(anyView, (view) => {
      const state = stateOf(transition(initialFlow('android'), { type: 'viewReceived', view }));
      const opening = introductionAtFirst(view);
      if (opening !== null) count += 1;
      expect(opening).toEqual(state.name === 'introduction' ? state : null);
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(0);
});

const waysOn: readonly FlowEvent[] = [
  { type: 'continuePressed' },
  { type: 'locationSkipped' },
  { type: 'newCodePressed' },
  { type: 'releasePressed' },
  { type: 'cancelConfirmed' },
  ...documentTypes.map((document) => ({ type: 'documentChosen', document }) as const),
];
