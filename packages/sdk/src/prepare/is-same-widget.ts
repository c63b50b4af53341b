import type { Appearance } from '@tokencloud/contract/vocabulary';
import type { VerifyOptions } from '../verify-options.ts';

const partsOfAppearance: Readonly<Record<keyof Appearance, true>> = {
  theme: true,
  accent: true,
  radius: true,
};

/**
 * Whether a widget over the page, prepared with some options, is the very one that a call asks for. Tokens are compared
 * by identity: another string or function may be for another person.
 */
export const isSameWidget = (prepared: VerifyOptions, asked: VerifyOptions): boolean =>
  asked.container === undefined &&
  prepared.clientToken === asked.clientToken &&
  // Who names none goes where the last one went.
  (asked.origin === undefined || prepared.origin === asked.origin) &&
  (prepared.locale ?? 'auto') === (asked.locale ?? 'auto') &&
  // The keys are those of the object itself.
  (Object.keys(partsOfAppearance) as (keyof Appearance)[]).every(
    (part) => prepared.appearance?.[part] === asked.appearance?.[part],
  );
