// The published types are written by hand, because what a schema infers would name zod. Here they are held to the
// schemas, both ways; this file is compiled and never run.
import type { partnerRoutes } from '@tokencloud/contract/routes';
import type * as contract from '@tokencloud/contract/schemas';
import type {
  ClientTokenGrant,
  MintBody,
  MintedVerification,
  Page,
  Verification,
  VerificationQuery,
} from './verification.ts';
import type { DocumentData } from './document-data.ts';
import type { ScenarioList, TestHandoff, TestPhoneAct } from './test-phone.ts';
import type { TokenCloudClient } from './token-cloud-client.ts';
import type { WebhookEvent, WebhookPayload } from './webhook-event.ts';

/** Read-only to the bottom, as everything published is. */
type Frozen<Value> = { readonly [Key in keyof Value]: Frozen<Value[Key]> };

type Same<Ours, Theirs> = [Frozen<Ours>, Frozen<Theirs>] extends [Frozen<Theirs>, Frozen<Ours>]
  ? true
  : never;

/** What is not the same does not compile. */
export const held = {
  mintBody: true satisfies Same<MintBody, contract.MintBody>,
  verification: true satisfies Same<Verification, contract.Verification>,
  minted: true satisfies Same<MintedVerification, contract.MintedVerification>,
  grant: true satisfies Same<ClientTokenGrant, contract.ClientTokenGrant>,
  list: true satisfies Same<Page<Verification>, contract.VerificationList>,
  query: true satisfies Same<VerificationQuery, (typeof contract.verificationQuerySchema)['_zod']['output']>,
  documentData: true satisfies Same<DocumentData, contract.DocumentData>,
  payload: true satisfies Same<WebhookPayload, contract.WebhookPayload>,
  event: true satisfies Same<WebhookEvent, contract.WebhookEvent>,
  events: true satisfies Same<Page<WebhookEvent>, contract.WebhookEventList>,
  scenarios: true satisfies Same<ScenarioList, (typeof contract.scenarioListSchema)['_zod']['output']>,
  handoff: true satisfies Same<TestHandoff, contract.TestHandoff>,
  act: true satisfies Same<TestPhoneAct, contract.TestPhoneBody>,
  /** A call for each route that a secret key opens; the decision is the review desk's. */
  calls: true satisfies Same<
    keyof TokenCloudClient,
    Exclude<keyof typeof partnerRoutes, 'decideVerification'>
  >,
};
