import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signWebhook, type WebhookEventType } from '@tokencloud/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBank, type Bank } from './bank.ts';
import { receiveWebhook } from './receive-webhook.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
let folder: string;
let bank: Bank;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kestrel-'));
  bank = openBank({ stateFile: join(folder, 'state.json'), makeId: () => 'kestrel_1', onChanged: () => {} });
  bank.open();
  bank.change('kestrel_1', { verificationId: 'vrf_test_1' });
});
afterEach(() => rmSync(folder, { recursive: true }));

type Delivery = {
  readonly id?: string;
  readonly type?: string;
  readonly verificationId?: string;
  readonly secret?: string;
};

/** A delivery as the verification server makes it. */
function delivery({ id = 'evt_1', type = 'verification.submitted', ...rest }: Delivery = {}) {
  const event = {
    id,
    // One of the tests is about a type that does not exist.
    type: type as WebhookEventType,
    timestamp: '2026-01-31T09:38:00.000Z',
    data: {
      verification_id: rest.verificationId ?? 'vrf_test_1',
      reference: 'kestrel_1',
      status: 'in_review',
      mode: 'test',
    },
  } as const;
  const { headers, body } = signWebhook(event, rest.secret ?? secret);
  return { headers: new Headers(headers), body };
}

const status = () => bank.find('kestrel_1')?.status;

test('a well signed webhook moves the account', () => {
  expect(receiveWebhook(bank, secret, delivery()).kind).toBe('accepted');
  expect(status()).toBe('in_review');
  expect(receiveWebhook(bank, secret, delivery({ id: 'evt_2', type: 'verification.verified' })).kind).toBe(
    'accepted',
  );
  expect(status()).toBe('active');
});

test('a webhook signed with another secret changes nothing', () => {
  const forged = delivery({ secret: `whsec_${randomBytes(32).toString('base64')}` });
  expect(receiveWebhook(bank, secret, forged)).toEqual({ kind: 'bad_signature' });
  expect(status()).toBe('unverified');
});

test('a webhook whose body was changed on the way changes nothing', () => {
  const { headers, body } = delivery();
  const changed = body.replace('verification.submitted', 'verification.verified');
  expect(receiveWebhook(bank, secret, { headers, body: changed })).toEqual({ kind: 'bad_signature' });
  expect(status()).toBe('unverified');
});

test('a webhook without signature changes nothing', () => {
  expect(receiveWebhook(bank, secret, { headers: new Headers(), body: delivery().body })).toEqual({
    kind: 'bad_signature',
  });
});

test('a webhook that is delivered again is answered and acts once', () => {
  receiveWebhook(bank, secret, delivery());
  bank.change('kestrel_1', { status: 'unverified' });
  expect(receiveWebhook(bank, secret, delivery())).toEqual({ kind: 'replayed' });
  expect(status()).toBe('unverified');
});

test('a submission that arrives after the decision does not undo it', () => {
  receiveWebhook(bank, secret, delivery({ id: 'evt_2', type: 'verification.verified' }));
  receiveWebhook(bank, secret, delivery({ id: 'evt_1' }));
  expect(status()).toBe('active');
});

test.each(['verification.failed', 'verification.canceled', 'verification.expired'])(
  'after %s the person can begin again',
  (type) => {
    receiveWebhook(bank, secret, delivery({ type }));
    expect(bank.find('kestrel_1')).toMatchObject({ status: 'unverified', verificationId: null });
  },
);

test('news of an earlier verification does not touch the account', () => {
  receiveWebhook(bank, secret, delivery({ type: 'verification.rejected', verificationId: 'vrf_test_0' }));
  expect(status()).toBe('unverified');
});

test('an event type that did not exist when this was written is accepted and changes nothing', () => {
  expect(receiveWebhook(bank, secret, delivery({ type: 'verification.archived' })).kind).toBe('accepted');
  expect(status()).toBe('unverified');
});
