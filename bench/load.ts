// `pnpm bench:load [--waiting=10000] [--finishing=500] [--seconds=20] [--only='PostgreSQL, one']`: the built server in
// processes of its own, on SQLite, on PostgreSQL, and as two instances on PostgreSQL. This process is all of its clients.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { NoAnswerError } from '../packages/server/src/faults/call-server.ts';
import { Life, type LifePhase, lifePhases } from '../packages/server/src/faults/life.ts';
import { type Figure, printFigures } from './stage/figures.ts';
import { type LoadServers, type Setup, startLoadServers } from './stage/load-servers.ts';
import { closePages, waitForNews } from './stage/waiting-page.ts';

const { values } = parseArgs({
  options: {
    waiting: { type: 'string', default: '10000' },
    finishing: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
});
const waiting = Number(values.waiting);
const finishing = Number(values.finishing);
const seconds = Number(values.seconds);

const AT_ONCE = 32;
/** Longer than a poll is held. */
const POLL_MS = 26_000;
const MEBIBYTE = 1024 * 1024;
const LEAST_A_MINUTE = 1500;

const setups: readonly Setup[] = [
  { database: 'SQLite', instances: 1 },
  { database: 'PostgreSQL', instances: 1 },
  { database: 'PostgreSQL', instances: 2 },
];

/** Each call goes to the next instance, as behind a balancer. */
function placeOf({ addresses, secretKey }: LoadServers) {
  let calls = 0;
  return { secretKey, address: () => addresses[calls++ % addresses.length] ?? '' };
}

/** Does something with each, some at once. */
async function forEach(lives: readonly Life[], act: (life: Life) => Promise<void>): Promise<void> {
  const left = lives.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const life of left) await act(life);
    }),
  );
}

/** Lives the phases from one up to and without another. */
async function live(life: Life, from: LifePhase, until: LifePhase): Promise<void> {
  const phases = lifePhases.slice(lifePhases.indexOf(from), lifePhases.indexOf(until));
  for (const phase of phases) {
    try {
      await life.phases[phase]();
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      // A kept connection that the server closed in the same moment: every client asks again.
      await life.phases[phase]();
    }
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does something at even distances over some time, whether what came before is done or not. */
function spread<Result>(
  { count, overMs }: { count: number; overMs: number },
  act: (index: number) => Promise<Result>,
): Promise<Result>[] {
  return Array.from({ length: count }, async (_, index) => {
    await sleep((index * overMs) / count);
    return act(index);
  });
}

/** Ten thousand pages wait; phones finish five hundred of them within a second, while others ask for something. */
async function measureWaiting(servers: LoadServers): Promise<Figure[]> {
  const place = placeOf(servers);
  const before = servers.memory();
  const lives = Array.from({ length: waiting }, (_, index) => new Life(`waiting-${index}`, place));
  const finished = lives.slice(0, finishing);
  await forEach(lives, (life) => live(life, 'minting', 'making the code'));
  await forEach(finished, (life) => live(life, 'making the code', 'submitting'));
  const ending = new AbortController();
  const versions = await Promise.all(finished.map(async (life) => (await life.readSession()).version));
  // People come one after the other, so their polls do not end all at once either.
  const news = spread({ count: waiting, overMs: POLL_MS }, (index) => {
    const address = servers.addresses[index % servers.addresses.length] ?? '';
    const token = lives[index]?.clientToken ?? '';
    return waitForNews({ address, token, version: versions[index] ?? 1, signal: ending.signal });
  });
  for (const each of news) each.catch(() => {});
  // Each of them has asked twice by then, and is being held.
  await sleep(2 * POLL_MS);
  const held = servers.memory();

  // What the clients keep each other waiting for is in every figure of theirs.
  const ownDelay = monitorEventLoopDelay({ resolution: 1 });
  ownDelay.enable();
  const sent: number[] = [];
  const second = { count: finishing, overMs: 1000 };
  const submitting = spread(second, async (index) => {
    sent[index] = performance.now();
    await finished[index]?.submit();
    return performance.now() - (sent[index] ?? 0);
  });
  const others = spread(second, async (index) => {
    const began = performance.now();
    await lives[waiting - 1 - index]?.readSession();
    return performance.now() - began;
  });
  const [submissions, served] = await Promise.all([Promise.all(submitting), Promise.all(others)]);
  const woken = await Promise.all(news.slice(0, finishing));
  ownDelay.disable();
  ending.abort();
  closePages();
  const perWaiter = (held - before) / waiting / 1024;
  return [
    { name: 'memory of all processes', values: [held / MEBIBYTE], quantile: 1, limit: 400, unit: 'MiB' },
    { name: 'memory per waiting verification', values: [perWaiter], quantile: 1, limit: null, unit: 'KiB' },
    {
      name: 'submission sent → page woken',
      values: woken.map((at, index) => at - (sent[index] ?? 0)),
      quantile: 0.99,
      limit: 1000,
      unit: 'ms',
    },
    { name: 'submission answered', values: submissions, quantile: 0.99, limit: null, unit: 'ms' },
    { name: 'other requests meanwhile', values: served, quantile: 0.99, limit: 100, unit: 'ms' },
    {
      name: 'longest that the clients themselves were busy',
      values: [ownDelay.max / 1e6],
      quantile: 1,
      limit: null,
      unit: 'ms',
    },
  ];
}

/** Whole verifications, from the mint to the result that the partner reads, for some seconds. */
async function measureWhole(servers: LoadServers): Promise<number> {
  const place = placeOf(servers);
  const end = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, client) => {
      for (let number = 0; performance.now() < end; number += 1) {
        const life = new Life(`whole-${client}-${number}`, place);
        await live(life, 'minting', 'redacting');
        const { status, result } = await life.read();
        if (status !== 'verified' || result === null) throw new Error('A verification has no result.');
        done += 1;
      }
    }),
  );
  return (done * 60) / seconds;
}

const nameOf = ({ database, instances }: Setup) =>
  `${database}, ${instances === 1 ? 'one process' : `${instances} processes`}`;

for (const setup of setups.filter((each) => nameOf(each).includes(values.only))) {
  const servers = await startLoadServers(setup);
  try {
    const aMinute = await measureWhole(servers);
    const figures = await measureWaiting(servers);
    printFigures(`${nameOf(setup)}: ${waiting} waiting, ${finishing} finish within a second`, figures);
    const isMissed = aMinute < LEAST_A_MINUTE;
    if (isMissed) process.exitCode = 1;
    console.log(
      `  whole verifications a minute: ${Math.round(aMinute)}, ≥ ${LEAST_A_MINUTE}${isMissed ? ' MISSED' : ''}`,
    );
  } finally {
    await servers.stop();
  }
}
