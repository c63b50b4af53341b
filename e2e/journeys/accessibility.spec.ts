import { axeFindings } from '../stage/axe.ts';
import { agree, finish, openPhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt, scanCode, screenOf, startVerifying } from '../stage/widget.ts';

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing from the introduction to the end, in ${locale}, ${colorScheme}`, async ({
      page,
      browser,
      product,
    }) => {
      await page.emulateMedia({ colorScheme });
      await locateAt(page, IN_BEIJING);
      const widget = await startVerifying(page, product, { options: { locale } });
      const primary = widget.locator('main button').first();
      await expect(screenOf(widget, 'introduction')).toBeVisible();
      const findings = await axeFindings(page, 'introduction');
      await primary.click();
      await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
      findings.push(...(await axeFindings(page, 'choosingDocument')));
      await primary.click();
      await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
      findings.push(...(await axeFindings(page, 'handoff, Android')));
      await widget.getByRole('tab', { name: 'iPhone' }).click();
      findings.push(...(await axeFindings(page, 'handoff, iPhone')));
      const phone = await openPhone(browser, await scanCode(page));
      await phone.press('Android phone with WeChat');
      findings.push(...(await axeFindings(phone.page, 'simulated phone')));
      await agree(phone);
      await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
      findings.push(...(await axeFindings(page, 'phoneConnected')));
      await phone.press('Hold the card to the phone');
      await phone.press('Confirm');
      await finish(phone);
      await expect(screenOf(widget, 'submitted')).toBeVisible();
      findings.push(...(await axeFindings(page, 'submitted')));
      expect(findings).toEqual([]);
      await phone.close();
    });
  }
}
