import { once } from 'node:events';
import { connect } from 'node:net';
import { readEvents } from './audit.ts';
import { callServer, codeOf, untilAnswered } from './call-server.ts';
import { assertFired, databaseKinds, type Fault, type Round } from './fault.ts';
import { type Life, type LifePhase, lifePhases } from './life.ts';
import { until } from './until.ts';

const CLAIMS = 200;
const SUBMISSIONS = 40;

/** A life of its own, lived up to and without a phase. */
async function lifeUpTo(phase: LifePhase, { crowd }: Round): Promise<Life> {
  const life = crowd.stray();
  for (const before of lifePhases.slice(0, lifePhases.indexOf(phase))) await life.phases[before]();
  return life;
}

const claimsAtOnce: Fault = {
  name: '200 claims at once',
  description: 'Two hundred phones claim one code in the same moment: one wins, the others are told so.',
  databases: databaseKinds,
  async run(round) {
    const life = await lifeUpTo('claiming', round);
    const claims = await Promise.all(
      Array.from({ length: CLAIMS }, (_, index) => {
        const claim_key = String(index).padStart(22, '0');
        const claimant = { claim_key, platform: 'ios', app_version: '1' };
        const body = { request_id: life.requestId, ...claimant };
        return untilAnswered(() => callServer(round.rig.place.address(), '/v1/phone/claims', { body }));
      }),
    );
    const winners = claims.filter(({ status }) => status === 201);
    const told = claims.filter((claim) => codeOf(claim) === 'code_claimed');
    assertFired(claims.length === CLAIMS, 'not all of them were answered');
    round.acknowledged();
    if (winners.length !== 1) round.lost(`${winners.length} of ${CLAIMS} claims won`);
    if (told.length !== CLAIMS - 1) round.lost(`${told.length} of ${CLAIMS} claims were told of the winner`);
    if ((await life.read()).attempts !== 1) round.lost('more than one attempt was counted');
  },
};

const submissionsAtOnce: Fault = {
  name: 'duplicate submissions',
  description:
    'A phone hands in twenty times what it has read, and twenty times something else, all at once.',
  databases: databaseKinds,
  async run(round) {
    const life = await lifeUpTo('submitting', round);
    const other = { ...life.submission, liveness: { passed: true, session: 'another' } };
    const bodies = Array.from({ length: SUBMISSIONS }, (_, index) =>
      index % 2 === 0 ? life.submission : other,
    );
    const answers = await Promise.all(
      bodies.map(async (body) => ({ body, answer: await untilAnswered(() => life.submit(body)) })),
    );
    assertFired(answers.length === SUBMISSIONS, 'not all of them were answered');
    const taken = new Set(answers.filter(({ answer }) => answer.status === 200).map(({ body }) => body));
    const refused = answers.filter(({ answer }) => codeOf(answer) === 'verification_submitted');
    const events = (await readEvents(round.rig.place, new Set([life.id]))).get(life.id) ?? [];
    round.acknowledged();
    if (taken.size !== 1) round.lost(`${taken.size} different submissions were taken`);
    if (refused.length !== SUBMISSIONS / 2) round.lost(`${refused.length} submissions were refused`);
    if (events.length !== 1) round.lost(`one submission made ${events.length} events`);
  },
};

const claimAnswerLost: Fault = {
  name: 'answer to a claim lost',
  description:
    'The connection breaks when the claim was made but not answered; the phone claims again and goes on.',
  databases: databaseKinds,
  async run({ rig, crowd, lost }) {
    const begun = crowd.begin();
    await crowd.live(begun, { until: 'claiming' });
    const { life } = begun;
    const { hostname, port } = new URL(rig.place.address());
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const body = JSON.stringify(life.claimBody());
    const head = ['POST /v1/phone/claims HTTP/1.1', 'host: x', 'content-type: application/json'];
    socket.write([...head, `content-length: ${body.length}`, '', body].join('\r\n'));
    await until(async () => (await life.readSession()).phone !== null, 'the claim was made');
    // Nobody has read the answer.
    socket.resetAndDestroy();
    assertFired(life.phoneToken === '', 'the phone has its token');
    await crowd.live(begun);
    const { attempts } = await life.read();
    if (attempts !== 1) lost(`${attempts} attempts were counted`);
  },
};

/** What happens when several ask at once, or one asks again. */
export const races: readonly Fault[] = [claimsAtOnce, submissionsAtOnce, claimAnswerLost];
