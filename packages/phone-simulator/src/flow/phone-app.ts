import type { DocumentType, PhonePlatform } from '@tokencloud/contract/vocabulary';

/** An app that the simulator acts as. `phone`: none is open yet. */
export type PhoneApp = 'phone' | 'mini_program' | 'app_clip' | 'passport_app';

/** What is particular about reading a document on a platform. */
export type PhoneAppFacts = {
  readonly app: PhoneApp;
  /** Whether the person sees what was read and confirms it. The App Clip goes on to the liveness check. */
  readonly confirms: boolean;
};

/** The app for each document on each platform. */
export const phoneApps: Record<DocumentType, Record<PhonePlatform, PhoneAppFacts>> = {
  cn_id_card: {
    android: { app: 'mini_program', confirms: true },
    ios: { app: 'app_clip', confirms: false },
  },
  passport: {
    android: { app: 'passport_app', confirms: true },
    ios: { app: 'passport_app', confirms: true },
  },
};

/** The app before a claim has said which document is asked for. */
export const appBeforeClaim: Record<PhonePlatform, PhoneApp> = { android: 'phone', ios: 'app_clip' };
