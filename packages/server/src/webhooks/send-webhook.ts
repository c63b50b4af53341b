import * as http from 'node:http';
import * as https from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { DeliveryResult, LeasedDelivery } from './delivery.ts';
import { createResolveHost, type ResolveHost } from './resolve-host.ts';
import { AddressNotAllowedError, allowedAddressOf } from './allowed-address-of.ts';

/** Milliseconds that a receiver has for its answer, the lookup of its host included. */
export const WEBHOOK_TIMEOUT_MS = 15_000;
/** The most that is read of an answer. */
export const MOST_ANSWER_BYTES = 16 * 1024;

/** Sends a webhook once. Never throws: a failing is a result. */
export type SendWebhook = (
  delivery: LeasedDelivery,
  now: number,
  signal: AbortSignal,
) => Promise<DeliveryResult>;

type Post = { readonly delivery: LeasedDelivery; readonly headers: Readonly<Record<string, string>> };

/** Posts to exactly the address that was checked; follows no redirect; reads a little of the answer. */
async function post({ delivery, headers }: Post, resolve: ResolveHost, signal: AbortSignal): Promise<number> {
  const url = new URL(delivery.url);
  const pinned = await allowedAddressOf(url, { mode: delivery.mode, resolve }, signal);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((answered, reject) => {
    const unanswered = () => reject(new Error('The connection ended without an answer.'));
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
        outgoing.off('close', unanswered);
        let length = 0;
        const done = () => answered(incoming.statusCode ?? 0);
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > MOST_ANSWER_BYTES) incoming.destroy();
        });
        incoming.on('end', done);
        incoming.on('close', done);
        incoming.on('error', done);
      },
    );
    // Without this Node ends the connection of a receiver that changes the protocol (101), and tells nobody.
    outgoing.on('upgrade', (incoming, socket) => {
      socket.destroy();
      answered(incoming.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    // However a connection ends, the delivery ends with it.
    outgoing.on('close', unanswered);
    outgoing.end(delivery.payload);
  });
}

function resultOf(status: number): DeliveryResult {
  if (status === 410) return { name: 'gone', status };
  return { name: status >= 200 && status < 300 ? 'delivered' : 'refused', status };
}

/** Standard Webhooks: one signature for each secret, so that a receiver can verify with either. */
function signaturesOf({ secrets, eventId, payload }: LeasedDelivery, timestamp: Date): string {
  return secrets.map((secret) => new Webhook(secret).sign(eventId, timestamp, payload)).join(' ');
}

/** A sender of webhooks, signed by the Standard Webhooks specification. */
export function createSendWebhook({
  resolve = createResolveHost(),
  timeoutMs = WEBHOOK_TIMEOUT_MS,
}: { resolve?: ResolveHost; timeoutMs?: number } = {}): SendWebhook {
  return async (delivery, now, signal) => {
    if (delivery.secrets.length === 0) return { name: 'unanswered', failure: 'not_signed' };
    const timestamp = new Date(now);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'TokenCloud-Webhooks/1',
        'webhook-id': delivery.eventId,
        'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
        'webhook-signature': signaturesOf(delivery, timestamp),
      };
      return resultOf(await post({ delivery, headers }, resolve, AbortSignal.any([signal, timeout])));
    } catch (error) {
      // Whatever kept it from arriving, it is tried again; the log of deliveries says why there was no answer.
      if (error instanceof AddressNotAllowedError) {
        return { name: 'unanswered', failure: 'address_not_allowed' };
      }
      return { name: 'unanswered', failure: timeout.aborted ? 'timed_out' : 'unreachable' };
    }
  };
}
