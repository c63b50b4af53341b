import { expect, it } from 'vitest';
import { landingReaderOf } from './landing-reader.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  ['iphone', `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`],
  ['iphone_in_wechat', `${iphone} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI`],
  ['android', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36'],
  ['other', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'],
  ['other', ''],
])('knows %s by its user agent', (reader, userAgent) => {
  expect(landingReaderOf(userAgent)).toBe(reader);
});
