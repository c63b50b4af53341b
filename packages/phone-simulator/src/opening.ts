import {
  matchLocale,
  phonePlatforms,
  preferredLocale,
  type Locale,
  type PhonePlatform,
} from '@tokencloud/contract/vocabulary';
import { transition } from './flow/transition.ts';
import type { FlowState } from './flow/state.ts';

/** What the address says. */
export type Opening = {
  /** The code of `/h/<code>`. */
  readonly code: string | null;
  /** `?platform=`: the phone that is simulated, where it is decided already. */
  readonly platform: PhonePlatform | null;
  /** `?locale=`: wins over the mint's. */
  readonly locale: Locale | null;
};

const CODE_PATH = /^\/h\/([A-Za-z0-9_-]{22})\/?$/;

/** Reads the page's address. What is not of the documented form is as if it were not there. */
export function readOpening({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Opening {
  const query = new URLSearchParams(search);
  const platform = query.get('platform');
  return {
    code: CODE_PATH.exec(pathname)?.[1] ?? null,
    platform: phonePlatforms.find((name) => name === platform) ?? null,
    locale: matchLocale(query.get('locale') ?? '') ?? null,
  };
}

/** The first state: the choice of a phone, or what follows it where the address has chosen. */
export function firstState({ code, platform }: Opening): FlowState {
  const choosing: FlowState = { name: 'choosingPhone', code };
  return platform === null ? choosing : transition(choosing, { type: 'platformChosen', platform });
}

/** The language: the address's, else the verification's, else the phone's. */
export function localeOf(opening: Opening, fromClaim: Locale | null, languages: readonly string[]): Locale {
  return opening.locale ?? fromClaim ?? preferredLocale(languages);
}
