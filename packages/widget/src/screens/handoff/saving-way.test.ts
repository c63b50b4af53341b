import { describe, expect, it } from 'vitest';
import { savingWay } from './saving-way.ts';

const chromeAndroid =
  'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/146.0.0.0 Mobile Safari/537.36';
const webView =
  'Mozilla/5.0 (Linux; Android 14; K; wv) AppleWebKit/537.36 Version/4.0 Chrome/146.0.0.0 Mobile';
const weChat = `${webView.replace('; wv', '')} MMWEBID/1 MicroMessenger/8.0.50 WeChat/arm64`;
const qq = `${chromeAndroid} QQ/9.0.0`;
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Safari/604.1';

describe('savingWay', () => {
  it.each([
    ['WeChat', weChat],
    ['QQ', qq],
    ['any Android WebView', webView],
  ])('shows the picture to hold in %s, where downloads do nothing', (_, userAgent) => {
    expect(savingWay({ userAgent, canShareFiles: true, isIphone: false })).toBe('hold');
  });

  it('shares on an iPhone, so that the picture gets among the photos', () => {
    expect(savingWay({ userAgent: safari, canShareFiles: true, isIphone: true })).toBe('share');
  });

  it('shows the picture to hold on an iPhone that cannot share files', () => {
    expect(savingWay({ userAgent: safari, canShareFiles: false, isIphone: true })).toBe('hold');
  });

  it('downloads in an Android browser, even where it could share', () => {
    expect(savingWay({ userAgent: chromeAndroid, canShareFiles: true, isIphone: false })).toBe('download');
  });
});
