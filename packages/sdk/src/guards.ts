import {
  sdkErrorHints,
  type Outcome,
  type SdkErrorCode,
  type WidgetEvent,
} from '@tokencloud/contract/vocabulary';

/** Something that claims to be a member of a union: nothing is known of what it says. */
type Claim<Union, Tag extends keyof Union, Name> = {
  readonly [Field in keyof Extract<Union, Readonly<Record<Tag, Name>>>]: unknown;
};

/** For every member of a union, told apart by `Tag`, what is done about something that claims to be it. */
type Variants<Union, Tag extends keyof Union> = {
  readonly [Name in Union[Tag] & string]: (claim: Claim<Union, Tag, Name>) => unknown;
};

/**
 * Hands something from outside to the function of the member that it claims to be. Only the tag has been looked at:
 * the function gets every other property as unknown.
 * @returns whether there is such a member and its function answered something true.
 */
export const variantOf = <Union, Tag extends keyof Union & string>(
  tag: Tag,
  value: unknown,
  variants: Variants<Union, Tag>,
): boolean =>
  // Compared strictly and among own names, so that neither ['close'] nor 'constructor' passes.
  Object.entries<(claim: never) => unknown>(variants).some(
    ([name, take]) =>
      (value as Readonly<Record<string, unknown>> | null | undefined)?.[tag] === name && take(value as never),
  );

/** Whether something is a string. */
export const isString = (value: unknown): value is string => typeof value === 'string';

const anything = (): boolean => true;
const hasDocument = ({ document }: { document: unknown }): boolean => isString(document);
const hasVerification = ({ verificationId }: { verificationId: unknown }): boolean =>
  isString(verificationId);

/** Whether something has the shape of an event. Its words are passed on as they are. */
export const isWidgetEvent = (value: unknown): value is WidgetEvent =>
  variantOf<WidgetEvent, 'type'>('type', value, {
    opened: anything,
    document_chosen: hasDocument,
    code_shown: hasDocument,
    phone_connected: ({ platform }) => isString(platform),
    submitted: anything,
    closed: anything,
  });

/** Whether something has the shape of an outcome. */
export const isOutcome = (value: unknown): value is Outcome =>
  variantOf<Outcome, 'status'>('status', value, {
    submitted: hasVerification,
    closed: (claim) => claim.verificationId === null || hasVerification(claim),
    canceled: hasVerification,
    expired: hasVerification,
    failed: (claim) => hasVerification(claim) && isString(claim.reason),
  });

/** Whether something is a height in CSS pixels that a page can bear. */
export const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1e5;

/** Whether something is a code that `verify()` can reject with. */
export const isErrorCode = (value: unknown): value is SdkErrorCode =>
  Object.keys(sdkErrorHints).includes(value as string);
