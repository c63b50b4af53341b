import { isString } from './guards.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * What each option takes, as a regular expression that a developer reads in the error: of the string itself, or of
 * what `Object.prototype.toString` says of anything else, which also knows the elements and signals of other windows.
 * An option that is added does not compile until it is here; a locale that is added fails the test. The values in
 * `appearance` are the widget's to judge.
 */
const rules: Readonly<Record<keyof VerifyOptions, string>> = {
  clientToken: '^ct_|Function]',
  origin: '^https?://',
  signal: 'AbortSignal]',
  container: 'Element]',
  appearance: 'Object]',
  onEvent: 'Function]',
  locale: '^(auto|en|zh-(CN|TW|HK))$',
};

/**
 * Checks every option by itself.
 * @throws TokenCloudError `invalid_options`, naming the option and what it takes.
 */
export const checkOptions = (options: Partial<VerifyOptions> = {}): void =>
  Object.entries({ ...options, clientToken: options.clientToken ?? null }).forEach(([name, value]) => {
    const subject = isString(value) ? value : {}.toString.call(value);
    const rule = (rules as Readonly<Record<string, string>>)[name];
    // An unknown option has no rule: it takes `undefined`, and nothing else.
    if (!RegExp(`${rule}|Undefined]`).test(subject))
      throw new TokenCloudError('invalid_options', `${name} takes ${rule}`);
  });
