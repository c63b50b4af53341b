import type {
  DeliveryFailure,
  Mode,
  VerificationStatus,
  WebhookEventType,
} from '@tokencloud/contract/vocabulary';

/** Milliseconds since 1970. */
type Milliseconds = number;

/**
 * The tables, in types that SQLite and PostgreSQL both have. What a verification is stands as one JSON text in
 * `state`; the columns beside it are what is searched by.
 */
export type Database = {
  partners: { id: string; slug: string; name: string; settings: string };
  secret_keys: { hash: string; partner_id: string; mode: Mode; created_at: Milliseconds };
  verifications: {
    id: string;
    partner_id: string;
    mode: Mode;
    reference: string;
    status: VerificationStatus;
    version: number;
    state: string;
    created_at: Milliseconds;
    /** When the server itself has to do something; null: never. */
    alarm_at: Milliseconds | null;
  };
  client_tokens: { hash: string; verification_id: string; expires_at: Milliseconds };
  handoff_codes: {
    code: string;
    request_id: string;
    verification_id: string;
    generation: number;
    forget_at: Milliseconds;
  };
  phone_tokens: { hash: string; verification_id: string; attempt_id: string; generation: number };
  hosted_links: { hash: string; verification_id: string; expires_at: Milliseconds };
  hosted_cookies: { hash: string; verification_id: string; expires_at: Milliseconds };
  idempotency_keys: {
    partner_id: string;
    mode: Mode;
    key: string;
    fingerprint: string;
    verification_id: string;
    created_at: Milliseconds;
  };
  personal_data: { verification_id: string; wrapped_key: string; sealed: string };
  webhook_endpoints: {
    id: string;
    partner_id: string;
    mode: Mode;
    url: string;
    sealed_secret: string;
    /** The secret before the last rotation; it signs too until its time is over. */
    sealed_old_secret: string | null;
    old_secret_until: Milliseconds | null;
    disabled_at: Milliseconds | null;
  };
  events: {
    id: string;
    partner_id: string;
    mode: Mode;
    verification_id: string;
    type: WebhookEventType;
    payload: string;
    created_at: Milliseconds;
  };
  deliveries: {
    event_id: string;
    endpoint_id: string;
    state: 'pending' | 'delivered' | 'given_up' | 'endpoint_disabled';
    attempts: number;
    last_status: number | null;
    /** When it is to be tried next, 0 for at once; also the end of the lease while it is being tried. */
    next_attempt_at: Milliseconds | null;
  };
  delivery_attempts: {
    id: string;
    event_id: string;
    endpoint_id: string;
    at: Milliseconds;
    status: number | null;
    failure: DeliveryFailure | null;
  };
};
