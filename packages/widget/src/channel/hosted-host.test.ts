import { problemExample } from '@tokencloud/contract/examples';
import { expect, test, vi } from 'vitest';
import { RequestFailure } from '../session/request-failure.ts';
import type { Transport } from '../session/send-request.ts';
import { createFakeClock } from '../time/fake-clock.ts';
import { openHostedPage, type Persist } from './hosted-host.ts';

const token = `ct_test_${'a'.repeat(22)}_${'a'.repeat(43)}`;
const id = `vrf_test_${'a'.repeat(22)}`;
const grant = () =>
  Response.json({ client_token: token, client_token_expires_at: '2026-01-31T10:30:00.000Z' });
const linkInvalid = () => Response.json(problemExample('hosted_link_invalid'), { status: 410 });

function open(hash: string, ...replies: readonly (Response | Error)[]) {
  const queue = [...replies];
  const sent: { path: string; body: unknown }[] = [];
  const fetch: Transport['fetch'] = async (path, init) => {
    sent.push({ path, body: init.body });
    const reply = queue.shift();
    if (reply instanceof Response) return reply;
    throw reply ?? new Error('Load failed');
  };
  const page = {
    location: { hash, pathname: `/hosted/${id}`, search: '', assign: vi.fn<(url: string) => void>() },
    history: { replaceState: vi.fn<History['replaceState']>() },
    close: vi.fn<() => void>(),
  };
  const { signal } = new AbortController();
  // Asks again until the failure is a definite one, without any pause.
  const persist: Persist = async (ask) => {
    for (;;) {
      try {
        return await ask(signal);
      } catch (error) {
        if (error instanceof RequestFailure && error.reason.kind === 'unreachable') continue;
        throw error;
      }
    }
  };
  const host = openHostedPage({
    // Only what the hosted page uses.
    page: page as unknown as Window,
    transport: { fetch, clock: createFakeClock() },
    persist,
    signal,
  });
  return { host, sent, page };
}

test('the link code is exchanged, and leaves the address', async () => {
  const { host, sent, page } = open('#code', grant());
  expect((await host).token.first).toBe(token);
  expect(sent).toEqual([{ path: '/v1/hosted/exchange', body: '{"link_code":"code"}' }]);
  expect(page.history.replaceState).toHaveBeenCalledWith(null, '', `/hosted/${id}`);
});

test('a reload, which has no code any more, asks by the cookie', async () => {
  const { host, sent } = open('', grant());
  expect((await host).presentation).toBe('hosted');
  expect(sent).toEqual([{ path: `/v1/hosted/${id}/client_token`, body: undefined }]);
});

test('a used link is the end for who has no cookie of it', async () => {
  const { host, page, sent } = open('#code', linkInvalid(), linkInvalid());
  await expect(host).rejects.toBeInstanceOf(RequestFailure);
  expect(sent).toHaveLength(2);
  expect(page.history.replaceState).not.toHaveBeenCalled();
});

test('a used link opens once more where its first use has left the cookie', async () => {
  const { host, sent, page } = open('#code', linkInvalid(), grant());
  expect((await host).token.first).toBe(token);
  expect(sent.map(({ path }) => path)).toEqual(['/v1/hosted/exchange', `/v1/hosted/${id}/client_token`]);
  expect(page.history.replaceState).toHaveBeenCalledWith(null, '', `/hosted/${id}`);
});

test('a code that was used up by an answer that got lost has left its cookie', async () => {
  const { host, sent } = open('#code', new Error('Load failed'), linkInvalid(), grant());
  expect((await host).token.first).toBe(token);
  expect(sent.map(({ path }) => path)).toEqual([
    '/v1/hosted/exchange',
    '/v1/hosted/exchange',
    `/v1/hosted/${id}/client_token`,
  ]);
});

const outcome = { status: 'submitted', verificationId: 'vrf_test_x' } as const;

test('closing goes back to the partner with the id and never a status', async () => {
  const { host, page } = open('', grant());
  (await host).close(outcome, 'https://shop.example/back?order=7');
  expect(page.location.assign).toHaveBeenCalledWith(
    'https://shop.example/back?order=7&verification_id=vrf_test_x',
  );
});

test('without an address there is only closing, and no script is ever one', async () => {
  const { host, page } = open('', grant());
  (await host).close(outcome, null);
  expect(page.close).toHaveBeenCalled();
  (await host).close(outcome, 'javascript:alert(1)');
  expect(page.location.assign).not.toHaveBeenCalled();
});
