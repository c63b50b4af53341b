import { readFile } from 'node:fs/promises';
import { documentTypes } from '@tokencloud/contract/vocabulary';
import {
  deadCodePage,
  landingPage,
  type LiveCode,
} from '../../packages/server/src/pages/handoff/landing-page.ts';
import type { LandingReader } from '../../packages/server/src/pages/handoff/landing-reader.ts';
import { localeRuns } from '../stage/languages.ts';
import { lookAt } from '../stage/look-at.ts';
import { agree, finish, letHappen, openPhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { stageCode } from '../stage/verification.ts';

// The widget's own screens are looked at in the gallery; these are the pages around it.

/** What the page behind a code is given where everything is configured. */
const code: LiveCode = {
  document: 'cn_id_card',
  partnerName: 'Example Outfitters',
  requestId: '7K3M-9QXT-2VBN-M',
  openAppUrl: 'weixin://dl/business/?appid=wx0000000000000000',
  appClip: null,
};

const readers: Record<LandingReader, true> = {
  iphone: true,
  iphone_in_wechat: true,
  android: true,
  other: true,
};

const styles = new URL('../../packages/server/static/', import.meta.url);

for (const { language: locale, tag } of localeRuns(['en'])) {
  test(`the page behind a code can be used by everyone, in ${locale}`, { tag }, async ({ page }) => {
    test.setTimeout(120_000);
    let html = '';
    await page.route('https://verify.example/h/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (!pathname.startsWith('/h/assets/')) return route.fulfill({ contentType: 'text/html', body: html });
      const name = pathname.slice('/h/assets/'.length);
      const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ contentType, body: await readFile(new URL(name, styles)) });
    });
    const findings: string[] = [];
    for (const document of documentTypes) {
      // `keys` of the record above.
      for (const reader of Object.keys(readers) as LandingReader[]) {
        html = String(await landingPage({ ...code, document }, { locale, reader }));
        await page.goto('https://verify.example/h/page');
        findings.push(...(await lookAt(page, `${document}, ${reader}`)));
      }
    }
    html = String(await deadCodePage({ locale, reader: 'other' }));
    await page.goto('https://verify.example/h/page');
    findings.push(...(await lookAt(page, 'a dead code')));
    expect(findings).toEqual([]);
  });
}

test('the simulated phone can be used by everyone, from the choice to the end', async ({
  browser,
  product,
}) => {
  test.setTimeout(120_000);
  const verification = await stageCode(product, { mint: { scenario: 'pairing_required' } });
  const { handoff } = await verification.view();
  const phone = await openPhone(browser, handoff?.urls.android ?? '');
  const findings: string[] = [];
  const look = async (name: string) => {
    await expect(phone.screen(name)).toBeVisible();
    findings.push(...(await lookAt(phone.page, name)));
  };
  await look('choosingPhone');
  await phone.press('iPhone');
  await look('welcome');
  await phone.press('Start');
  await look('enteringRequestId');
  await phone.press('Continue with the scanned code');
  await look('consenting');
  await agree(phone);
  await look('pairing');
  const number = (await verification.view()).phone?.pairing_number ?? '';
  await phone.page.getByLabel('Number').fill(number);
  await phone.press('Continue');
  await look('scanning');
  await letHappen(phone, 'read_failed', 'Let it happen');
  await look('scanning');
  await phone.press('Try again');
  await look('liveness');
  await finish(phone);
  await look('complete');
  await phone.page.reload();
  await phone.press('Android phone with WeChat');
  await look('refused');
  expect(findings).toEqual([]);
  await phone.close();
});

for (const path of ['/account?locale=zh-TW', '/']) {
  test(`the demo’s page ${path} can be used by everyone`, async ({ page, product }) => {
    await page.goto(`${product.demoUrl}${path}`);
    const account = path === '/' ? page.frameLocator('#bank').locator('#verify') : page.locator('#verify');
    await expect(account).toBeVisible();
    if (path === '/') await page.locator('#settings summary').click();
    expect(await lookAt(page, path)).toEqual([]);
  });
}
