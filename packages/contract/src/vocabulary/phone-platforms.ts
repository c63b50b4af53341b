/** The phone platforms that have an app for reading documents. Wire value; the one list. */
export const phonePlatforms = ['android', 'ios'] as const;

/**
 * A phone platform. For the ID card `android` means the WeChat mini program and `ios` the App Clip;
 * passports have their own app on each.
 */
export type PhonePlatform = (typeof phonePlatforms)[number];
