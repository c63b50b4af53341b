import { createTokenCloud, TokenCloudApiError } from '@tokencloud/node';
import { expect, test } from 'vitest';
import { newAccount } from './account.ts';
import { resumeOrMint } from './resume-or-mint.ts';

const account = newAccount('kestrel_1');
const LIST = 'GET /v1/verifications?reference=kestrel_1&status=open&limit=1';
const MINT = 'POST /v1/verifications';
const RENEW = 'POST /v1/verifications/vrf_test_1/client_token';

type Answers = Readonly<Record<string, () => Response>>;

/** A verification server that answers as told and writes down what it was asked. */
function server(answers: Answers) {
  const asked: { readonly call: string; readonly headers: Headers; readonly body: unknown }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const call = `${init.method} ${pathname}${search}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ call, headers: new Headers(init.headers), body });
    const answer = answers[call];
    if (answer === undefined) throw new TypeError('fetch failed');
    return answer();
  };
  const origin = 'http://127.0.0.1:4000';
  const tokencloud = createTokenCloud({ origin, secretKey: 'sk_test_made-up', fetch, retries: 0 });
  return { tokencloud, asked };
}

const open = () => Response.json({ data: [{ id: 'vrf_test_1' }], next_cursor: null });
const nothingOpen = () => Response.json({ data: [], next_cursor: null });
const minted = () => Response.json({ id: 'vrf_test_2', client_token: 'ct_test_2' }, { status: 201 });
const notOpen = () => Response.json({ code: 'not_open', detail: 'It is no longer open.' }, { status: 409 });

test('an open verification is resumed with a fresh token, and nothing is minted', async () => {
  const { tokencloud, asked } = server({
    [LIST]: open,
    [RENEW]: () => Response.json({ client_token: 'ct_test_1' }, { status: 201 }),
  });
  await expect(resumeOrMint(tokencloud, account, {})).resolves.toEqual({
    verificationId: 'vrf_test_1',
    clientToken: 'ct_test_1',
    isNew: false,
  });
  expect(asked.map(({ call }) => call)).toEqual([LIST, RENEW]);
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer sk_test_made-up');
});

test('where nothing is open a verification is minted for this account', async () => {
  const { tokencloud, asked } = server({ [LIST]: nothingOpen, [MINT]: minted });
  const wishes = { scenario: 'rejected', locale: 'en', clock: { review_seconds: 1 } } as const;
  await expect(resumeOrMint(tokencloud, account, wishes)).resolves.toMatchObject({
    verificationId: 'vrf_test_2',
    isNew: true,
  });
  expect(asked[1]?.body).toEqual({
    reference: 'kestrel_1',
    account_hint: `Account ending ${account.ending}`,
    ...wishes,
  });
});

test('the phone shows the account in the words of the page where the person began', async () => {
  const { tokencloud, asked } = server({ [LIST]: nothingOpen, [MINT]: minted });
  await resumeOrMint(tokencloud, account, { locale: 'zh-HK' });
  expect(asked[1]?.body).toMatchObject({ account_hint: `戶口尾號 ${account.ending}` });
});

test('two presses are one verification, and the next verification is another', async () => {
  const { tokencloud, asked } = server({ [LIST]: nothingOpen, [MINT]: minted });
  await resumeOrMint(tokencloud, account, {});
  await resumeOrMint(tokencloud, account, {});
  await resumeOrMint(tokencloud, { ...account, mints: 1 }, {});
  const keys = asked.filter(({ call }) => call === MINT).map(({ headers }) => headers.get('idempotency-key'));
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a verification that ends while it is being resumed is followed by a new one', async () => {
  const { tokencloud } = server({ [LIST]: open, [RENEW]: notOpen, [MINT]: minted });
  await expect(resumeOrMint(tokencloud, account, {})).resolves.toMatchObject({
    verificationId: 'vrf_test_2',
  });
});

test('a refusal is handed on with its code, and nothing is minted', async () => {
  const refusal = () => Response.json({ code: 'unauthorized', detail: 'No.' }, { status: 401 });
  const { tokencloud, asked } = server({ [LIST]: refusal, [MINT]: minted });
  const error = await resumeOrMint(tokencloud, account, {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TokenCloudApiError);
  expect(error).toMatchObject({ status: 401, code: 'unauthorized' });
  expect(asked).toHaveLength(1);
});

test('a server that cannot be reached is named as that', async () => {
  const { tokencloud } = server({});
  await expect(resumeOrMint(tokencloud, account, {})).rejects.toMatchObject({ code: 'unreachable' });
});
