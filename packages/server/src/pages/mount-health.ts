import type { Hono } from 'hono';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';

const answer = (status: 200 | 503, text: string) =>
  new Response(`${text}\n`, { status, headers: { 'cache-control': 'no-store' } });

/** For whatever watches the process: does it run (`/healthz`), and can it do its work (`/readyz`)? */
export function mountHealth(app: Hono, { db, log }: Pick<Services, 'db' | 'log'>): void {
  app.get('/healthz', () => answer(200, 'ok'));
  app.get('/readyz', async () => {
    try {
      await db.selectFrom('partners').select('id').limit(1).execute();
      return answer(200, 'ready');
    } catch (error) {
      log('error', 'the database cannot be asked', errorFacts(error));
      return answer(503, 'the database cannot be asked');
    }
  });
}
