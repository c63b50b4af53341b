import type { DocumentType, Locale, PhonePlatform } from '@tokencloud/contract/vocabulary';
import { appBeforeClaim, phoneApps, type PhoneApp } from './phone-app.ts';
import type { Attempt, FlowState } from './state.ts';

/** What the frame around a screen shows of a state. */
export type View = {
  /** The app that is open. */
  readonly app: PhoneApp;
  /** The attempt, where one runs: the app can be closed, and the panel has something to offer. */
  readonly running: Attempt | null;
  /** The verification's language, once a claim has said it. */
  readonly locale: Locale | null;
};

/** What the frame around a screen shows of a state. */
export function viewOf(state: FlowState): View {
  switch (state.name) {
    case 'choosingPhone':
      return { app: 'phone', running: null, locale: null };
    case 'welcome':
      return { app: appBeforeClaim.ios, running: null, locale: null };
    case 'enteringRequestId':
    case 'claiming':
      return { app: appBeforeClaim[state.platform], running: null, locale: null };
    case 'consenting':
    case 'pairing':
    case 'scanning':
    case 'confirming':
    case 'liveness':
    case 'submitting':
      return { ...claimedView(state.attempt), running: state.attempt };
    case 'stopped':
    case 'released':
      return { ...claimedView(state.attempt), running: null };
    case 'complete':
    case 'refused':
      return { app: appOf(state.ended), running: null, locale: state.ended.locale };
    case 'closed':
      return { app: 'phone', running: null, locale: state.ended.locale };
  }
}

function claimedView(attempt: Attempt): Omit<View, 'running'> {
  const { document, locale } = attempt.claim;
  return { app: appOf({ document, platform: attempt.platform }), locale };
}

function appOf(of: { readonly platform: PhonePlatform; readonly document: DocumentType | null }): PhoneApp {
  return of.document === null ? appBeforeClaim[of.platform] : phoneApps[of.document][of.platform].app;
}
