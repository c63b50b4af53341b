import { Client } from 'pg';
import type { ShutdownWay } from '../under-test/postgres-cluster.ts';
import { assertFired, type Fault, type Round } from './fault.ts';
import { untilItAnswers } from './undelivered.ts';

/** What is acknowledged before the fault. */
const FACTS_BEFORE = 30;

function clusterOf({ rig }: Round) {
  const { cluster } = rig.database;
  if (cluster === null) throw new Error('This fault is PostgreSQL’s.');
  return cluster;
}

function postgresRestarted(way: ShutdownWay): Fault {
  return {
    name: `PostgreSQL restarted, ${way}`,
    description: `PostgreSQL is ended (${way} shutdown) and started again while six clients are at work.`,
    databases: ['postgres'],
    async run(round) {
      const { rig, crowd } = round;
      const server = rig.server.child;
      crowd.start();
      await crowd.until(() => crowd.acknowledged() >= FACTS_BEFORE);
      await clusterOf(round).restart(way);
      await crowd.stop();
      await untilItAnswers(rig);
      assertFired(crowd.interrupted().length > 0, 'nobody noticed');
      if (server.exitCode !== null || server.signalCode !== null) round.lost('the server ended with it');
      for (const { cutOff } of crowd.interrupted()) {
        if (cutOff?.code !== 'unavailable') round.lost(`a client was told ${cutOff?.code ?? 'nothing'}`);
      }
    },
  };
}

/** Every connection waits for a lock that somebody else holds, until the rest of the requests give up. */
const poolExhausted: Fault = {
  name: 'connection pool exhausted',
  description: 'Three connections, all waiting for a lock of somebody else’s, and twelve clients at work.',
  databases: ['postgres'],
  own: { environment: { DATABASE_CONNECTIONS: '3' } },
  async run({ rig, crowd, lost }) {
    const { location } = rig.database;
    if (location.name !== 'postgres') throw new Error('This fault is PostgreSQL’s.');
    crowd.start(() => {}, 12);
    await crowd.until(() => crowd.acknowledged() >= FACTS_BEFORE);
    const other = new Client(location.url);
    await other.connect();
    try {
      await other.query('begin; lock table verifications in access exclusive mode');
      await crowd.until(() => crowd.interrupted().length > 0);
    } finally {
      await other.end();
    }
    await crowd.stop();
    assertFired(crowd.interrupted().length > 0, 'every request got a connection');
    for (const { cutOff } of crowd.interrupted()) {
      if (cutOff?.code !== 'unavailable') lost(`a client was told ${cutOff?.code ?? 'nothing'}`);
    }
  },
};

/** What only PostgreSQL can do to the server. */
export const postgresFaults: readonly Fault[] = [
  postgresRestarted('fast'),
  postgresRestarted('immediate'),
  poolExhausted,
];
