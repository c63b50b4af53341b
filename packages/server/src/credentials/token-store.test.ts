import { hostedGrantSchema } from '@tokencloud/contract/schemas';
import { expect, test } from 'vitest';
import { startServerForThisTest } from '../under-test/for-this-test.ts';

test.each(['hosted_cookies', 'client_tokens'])(
  'a hosted page’s link is not used up where writing %s fails, and then opens once',
  async (table) => {
    const server = await startServerForThisTest();
    const { hosted_url: url } = await server.mint();
    const body = { link_code: new URL(url).hash.slice(1) };
    const exchange = () => server.call(['POST', '/v1/hosted/exchange'], { body });
    const { schema } = server.services.db;
    await schema.alterTable(table).renameTo('elsewhere').execute();
    expect((await exchange()).status).toBe(500);
    await schema.alterTable('elsewhere').renameTo(table).execute();
    const { status, body: answer } = await exchange();
    expect([status, hostedGrantSchema.safeParse(answer).success]).toEqual([200, true]);
    expect((await exchange()).status).toBe(410);
  },
);
