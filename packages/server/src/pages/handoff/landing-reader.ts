/** What reads the page behind a code: a guess from its user agent, which only decides what is said. */
export type LandingReader = 'iphone' | 'iphone_in_wechat' | 'android' | 'other';

/** Tells who reads the page. WeChat on an iPhone shows no App Clip card, so it is a reader of its own. */
export function landingReaderOf(userAgent: string): LandingReader {
  if (/iPhone/.test(userAgent)) return /MicroMessenger\//i.test(userAgent) ? 'iphone_in_wechat' : 'iphone';
  return /Android/.test(userAgent) ? 'android' : 'other';
}
