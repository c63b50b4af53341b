import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Mode } from '@tokencloud/contract/vocabulary';
import { Webhook } from 'standardwebhooks';
import { isAllowedAddress } from './allowed-address.ts';
import type { DeliveryResult, LeasedDelivery } from './delivery-queue.ts';

const TIMEOUT_MS = 15_000;
const MOST_ANSWER_BYTES = 16 * 1024;

/** The system's resolver cannot be called off; nobody waits for it longer than the signal. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Resolves a host once; every address of it has to be allowed, and the first is the one that is used. */
async function allowedAddressOf({ hostname }: URL, mode: Mode, signal: AbortSignal): Promise<LookupAddress> {
  const looking = lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  const addresses = await orAborted(looking, signal);
  const [first] = addresses;
  if (first === undefined || addresses.some(({ address }) => !isAllowedAddress(address, mode))) {
    throw new Error('The webhook’s host is at an address that is not allowed.');
  }
  return first;
}

/** Posts to exactly the address that was checked; follows no redirect; reads a little of the answer. */
async function post(
  delivery: LeasedDelivery,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<number> {
  const url = new URL(delivery.url);
  const pinned = await allowedAddressOf(url, delivery.mode, signal);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(delivery.payload) },
        signal,
        agent: false,
        lookup: (_hostname, options, callback) =>
          options.all === true ? callback(null, [pinned]) : callback(null, pinned.address, pinned.family),
      },
      (incoming) => {
        let length = 0;
        const done = () => resolve(incoming.statusCode ?? 0);
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > MOST_ANSWER_BYTES) incoming.destroy();
        });
        incoming.on('end', done);
        incoming.on('close', done);
        incoming.on('error', done);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(delivery.payload);
  });
}

/** Sends a webhook once, signed by the Standard Webhooks specification. Never throws: a failing is a result. */
export async function sendWebhook(
  delivery: LeasedDelivery,
  now: number,
  signal: AbortSignal,
): Promise<DeliveryResult> {
  const timestamp = new Date(now);
  try {
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'TokenCloud-Webhooks/1',
      'webhook-id': delivery.eventId,
      'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
      'webhook-signature': new Webhook(delivery.secret).sign(delivery.eventId, timestamp, delivery.payload),
    };
    const status = await post(delivery, headers, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]));
    if (status === 410) return { name: 'gone', status };
    return { name: status >= 200 && status < 300 ? 'delivered' : 'failed', status };
  } catch {
    // Whatever kept it from arriving, it is tried again; the log of deliveries shows that there was no answer.
    return { name: 'failed', status: null };
  }
}
