import type { ToldEvent } from '@tokencloud/contract/channel';
import { sdkErrorHints, type Outcome, type SdkErrorCode } from '@tokencloud/contract/vocabulary';

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

/** Whether a claim has a string of each of these names. */
const has =
  <Name extends string>(...names: readonly Name[]) =>
  (claim: Readonly<Record<Name, unknown>>): boolean =>
    names.every((name) => isString(claim[name]));

/** Whether something has the shape of an event that a widget tells. Its words are passed on as they are. */
export const isWidgetEvent = (value: unknown): value is ToldEvent =>
  variantOf<ToldEvent, 'type'>('type', value, {
    submitted: has(),
    code_shown: has('document'),
    document_chosen: has('document'),
    opened: has(),
    phone_connected: has('platform'),
  });

/** Whether something has the shape of an outcome that a widget tells: it always knows its verification. */
export const isOutcome = (value: unknown): value is Outcome =>
  variantOf<Outcome, 'status'>('status', value, {
    submitted: has('verificationId'),
    expired: has('verificationId'),
    canceled: has('verificationId'),
    closed: has('verificationId'),
    failed: has('verificationId', 'reason'),
  });

/** Whether something is a height in CSS pixels that a page can bear. */
export const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1e5;

/** Whether something is a code that `verify()` can reject with. */
export const isErrorCode = (value: unknown): value is SdkErrorCode =>
  Object.keys(sdkErrorHints).includes(value as string);
