import { expect, test } from 'vitest';
import { detectDevice } from './detect-device.ts';
import { withModel } from './device-model.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)';

const desktop = { kind: 'desktop' };
const phone = (facts: object) => ({
  kind: 'phone',
  browser: 'plain',
  osVersion: null,
  model: null,
  ...facts,
});

test.each([
  [
    'Safari on an iPhone',
    `${iPhone} ${webkit} Version/26.0 Mobile/15E148 Safari/604.1`,
    { platform: 'ios', osVersion: 26 },
  ],
  [
    'Chrome on an iPhone',
    `${iPhone} ${webkit} CriOS/140.0.7339.122 Mobile/15E148 Safari/604.1`,
    { platform: 'ios' },
  ],
  [
    'WeChat on an iPhone',
    `${iPhone} ${webkit} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN`,
    { platform: 'ios', browser: 'weChat' },
  ],
  [
    'QQ on an iPhone',
    `${iPhone} ${webkit} Mobile/15E148 QQ/9.1.75.614 V1_IPH_SQ_9.1.75_1_APP_A Pixel/1179 SimpleUISwitch/0`,
    { platform: 'ios', browser: 'ownScanner' },
  ],
  [
    'QQ Browser on an iPhone',
    `${iPhone} ${webkit} Version/18.0 MQQBrowser/17.4.0 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1`,
    { platform: 'ios', browser: 'ownScanner', osVersion: 18 },
  ],
  [
    'UC on an iPhone',
    `${iPhone} ${webkit} Mobile/15E148 UCBrowser/17.6.2.2687 Mobile AliApp(TUnionSDK/0.1.20.4)`,
    { platform: 'ios', browser: 'ownScanner' },
  ],
  [
    'Chrome on Android, which hides the model',
    `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/140.0.0.0 Mobile Safari/537.36`,
    { platform: 'android' },
  ],
  [
    'WeChat on Android, which names it',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A.240805.005; wv) ${blink} Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300473 MMWEBSDK/20241202 MicroMessenger/8.0.56.2800(0x28003858) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
    { platform: 'android', browser: 'weChat', osVersion: 14, model: 'Pixel 8' },
  ],
  [
    'UC',
    `Mozilla/5.0 (Linux; U; Android 13; zh-CN; V2203A Build/TP1A.220624.014) ${blink} Version/4.0 Chrome/123.0.6312.80 UCBrowser/17.5.0.1381 Mobile Safari/537.36`,
    { platform: 'android', browser: 'ownScanner', osVersion: 13, model: 'V2203A' },
  ],
  [
    'Huawei',
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.13.0.302) ${blink} Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36`,
    { platform: 'android', osVersion: 12, model: 'NOH-AN00' },
  ],
  [
    'MIUI',
    `Mozilla/5.0 (Linux; U; Android 15; zh-cn; 24129PN74C Build/AQ3A.240627.003) ${blink} Version/4.0 Chrome/135.0.7049.79 Mobile Safari/537.36 XiaoMi/MiuiBrowser/19.9.51`,
    { platform: 'android', osVersion: 15, model: '24129PN74C' },
  ],
  [
    'HarmonyOS NEXT',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${blink} Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.0.0.40 Mobile`,
    { platform: null },
  ],
])('%s is a phone', (_name, userAgent, facts) => {
  expect(detectDevice({ userAgent })).toMatchObject(phone(facts));
});

test.each([
  [
    'an iPad, which says Macintosh',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`,
  ],
  ['Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/140.0.0.0 Safari/537.36`],
  ['an Android tablet', `Mozilla/5.0 (Linux; Android 14; SM-X710) ${blink} Chrome/140.0.0.0 Safari/537.36`],
  [
    'WeChat on Windows',
    `Mozilla/5.0 (Windows NT 10.0; WOW64) ${blink} Chrome/122.0.6261.95 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090c33) XWEB/13639`,
  ],
  [
    'WeChat on a Mac',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} MicroMessenger/6.8.0(0x16080000) NetType/WIFI MacWechat/3.8.10 XWEB/1227 Flue`,
  ],
  [
    'a HarmonyOS tablet',
    `Mozilla/5.0 (Tablet; OpenHarmony 5.0) ${blink} Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.0.0.40`,
  ],
])('%s is a desktop', (_name, userAgent) => {
  expect(detectDevice({ userAgent, maxTouchPoints: 5 })).toEqual(desktop);
});

const hidden = detectDevice({
  userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/140.0.0.0 Mobile Safari/537.36`,
});

test('a hidden model is asked for', async () => {
  const userAgentData = {
    getHighEntropyValues: async () => ({ model: 'Pixel 8', platformVersion: '15.0.0' }),
  };
  expect(await withModel(hidden, { userAgentData })).toMatchObject({ model: 'Pixel 8', osVersion: 15 });
});

test('a browser that refuses to tell the model leaves it unknown', async () => {
  const userAgentData = { getHighEntropyValues: () => Promise.reject(new Error('NotAllowedError')) };
  expect(await withModel(hidden, { userAgentData })).toEqual(hidden);
  expect(await withModel(hidden, {})).toEqual(hidden);
});
