import type { MintedVerification, SessionView, TestPhoneBody } from '@tokencloud/contract/schemas';
import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { HostPage } from './host-site.ts';
import type { Product } from './product.ts';

/** A verification behind a host page, moved without a browser: as an earlier visit, another tab or a phone would. */
export type StagedVerification = {
  readonly id: string;
  readonly clientToken: string;
  /** The host page that shows it. */
  readonly url: string;
  readonly view: () => Promise<SessionView>;
  /** Says that the person is in mainland China. */
  readonly declare: () => Promise<void>;
  readonly makeCode: (document?: DocumentType) => Promise<void>;
  readonly release: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly phone: (act: TestPhoneBody) => Promise<void>;
};

async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Mints a verification for a page of the listed host, and lets a test move it. */
export async function stageVerification(
  { origin, host, secretKey }: Product,
  page: HostPage = {},
): Promise<StagedVerification> {
  const url = host.pageUrl(page);
  const tokenUrl = new URL('/token', url);
  tokenUrl.search = new URL(url).search;
  // Held to its schema by the conformance suite.
  const { id, client_token } = (await send(tokenUrl.href, {
    method: 'POST',
  })) as MintedVerification;
  const asWidget = (method: string, path: string, body?: unknown) =>
    send(`${origin}/v1/session${path}`, {
      method,
      headers: { authorization: `Bearer ${client_token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    id,
    clientToken: client_token,
    url,
    // As above.
    view: async () => (await asWidget('GET', '')) as SessionView,
    declare: async () => {
      await asWidget('PUT', '/region', { source: 'declared', region: 'mainland_china' });
    },
    makeCode: async (document = 'cn_id_card') => {
      await asWidget('POST', '/handoff', { document });
    },
    release: async () => {
      await asWidget('POST', '/release');
    },
    cancel: async () => {
      await asWidget('POST', '/cancel');
    },
    phone: async (act) => {
      await send(`${origin}/v1/test/verifications/${id}/phone`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(act),
      });
    },
  };
}

/** The same, with a code for an ID card made. */
export async function stageCode(product: Product, page: HostPage = {}): Promise<StagedVerification> {
  const verification = await stageVerification(product, page);
  await verification.makeCode();
  return verification;
}
