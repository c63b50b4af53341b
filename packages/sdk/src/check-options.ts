import { locales, radii, themes, type Appearance } from '@tokencloud/contract/vocabulary';
import { ANY_STRING, matches, oneOf, type Pattern } from './pattern.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/** One pattern for each option: an option that is added does not compile until it has one. */
type Rules<Options> = { readonly [Name in keyof Required<Options>]: Pattern };

const optional = '|Undefined';

const optionRules: Rules<VerifyOptions> = {
  clientToken: `${ANY_STRING}|.*Function`,
  locale: oneOf(['auto', ...locales]) + optional,
  appearance: `Object${optional}`,
  container: `.*Element${optional}`,
  signal: `AbortSignal${optional}`,
  onEvent: `.*Function${optional}`,
  origin: `"https?://[^/?#]+/?"${optional}`,
};

const appearanceRules: Rules<Appearance> = {
  theme: oneOf(themes) + optional,
  accent: `"#[0-9a-fA-F]{6}"${optional}`,
  radius: oneOf(radii) + optional,
};

function check(values: object, rules: Readonly<Record<string, Pattern>>): void {
  for (const [name, value] of Object.entries(values)) {
    // No value is described as `nothing`.
    const pattern = rules[name] || 'nothing';
    if (!matches(value, pattern)) throw new TokenCloudError('invalid_options', `${name} takes ${pattern}`);
  }
}

/**
 * Checks every option by itself.
 * @throws TokenCloudError `invalid_options`, naming the option and the pattern of what it takes.
 */
export function checkOptions(options: VerifyOptions): void {
  const required: { readonly clientToken: unknown } = { clientToken: undefined };
  check({ ...required, ...options }, optionRules);
  check({ ...options.appearance }, appearanceRules);
}
