import {
  documentTypes,
  phonePlatforms,
  type FailureCode,
  type Outcome,
  type WidgetEvent,
} from '@tokencloud/contract/vocabulary';
import type { WidgetMessage } from '@tokencloud/contract/channel';
import { ANY_STRING, matches, oneOf, type Pattern } from './pattern.ts';
import { errorCodes } from './token-cloud-error.ts';

type Guard = (value: unknown) => boolean;

/** For every member of a union, told apart by `Tag`: a pattern or a guard for each of its other properties. */
type Variants<Union, Tag extends keyof Union> = {
  readonly [Name in Union[Tag] & string]: {
    readonly [Field in Exclude<keyof Extract<Union, Readonly<Record<Tag, Name>>>, Tag>]: Pattern | Guard;
  };
};

const variantOf =
  <Union, Tag extends keyof Union & string>(tag: Tag, variants: Variants<Union, Tag>) =>
  (value: unknown): value is Union => {
    // A primitive has no such property, and no variant is named undefined.
    const object: Readonly<Record<string, unknown>> = Object(value);
    // Compared strictly and among own names, so that neither ['close'] nor 'constructor' passes.
    return Object.entries<Readonly<Record<string, Pattern | Guard>>>(variants).some(
      ([name, fields]) =>
        name === object[tag] &&
        Object.entries(fields).every(([field, rule]) =>
          typeof rule === 'string' ? matches(object[field], rule) : rule(object[field]),
        ),
    );
  };

const reasons: Record<FailureCode, true> = { attempts_exhausted: true };
const ofDocument = { document: oneOf(documentTypes) };
const ofVerification = { verificationId: ANY_STRING };

/** Whether something that came over the port is a message of the widget. */
export const isWidgetMessage = variantOf<WidgetMessage, 'kind'>('kind', {
  token_needed: {},
  event: {
    event: variantOf<WidgetEvent, 'type'>('type', {
      opened: {},
      document_chosen: ofDocument,
      code_shown: ofDocument,
      phone_connected: { platform: oneOf(phonePlatforms) },
      submitted: {},
      closed: {},
    }),
  },
  resize: { height: (value) => typeof value === 'number' && value >= 0 && value <= 1e5 },
  close: {
    outcome: variantOf<Outcome, 'status'>('status', {
      submitted: ofVerification,
      closed: { verificationId: `${ANY_STRING}|Null` },
      canceled: ofVerification,
      expired: ofVerification,
      failed: { ...ofVerification, reason: oneOf(Object.keys(reasons)) },
    }),
  },
  failed: { code: oneOf(errorCodes) },
});
