import { axeFindings, axeFindingsAt } from '../stage/axe.ts';
import { button, liveCode, outcome, screen } from '../stage/person.ts';
import { agree, finish, hold, openPhone } from '../stage/phone.ts';
import { beginVerifying, scanFrom } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

/** The main thing to do on a screen, in any language. */
const primary = { css: 'main button' };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ needs: colorScheme === 'dark' ? ['media'] : [] });

    for (const locale of ['en', 'zh-CN'] as const) {
      // Words change with the language and colours with the scheme: two of the four stand for all in the short run.
      const tag = (locale === 'en') === (colorScheme === 'dark') ? [] : ['@full'];
      test(
        `axe finds nothing from the introduction to the end, in ${locale}, ${colorScheme}`,
        { tag },
        async ({ seat, browser, product }) => {
          const person = await seat({ colorScheme });
          const { page, widget } = person;
          await person.locateAt(IN_BEIJING);
          await beginVerifying(person, product, { options: { locale } });
          await widget.sees(screen('introduction'));
          const isDark = await widget.run(() => matchMedia('(prefers-color-scheme: dark)').matches);
          expect(isDark).toBe(colorScheme === 'dark');
          const findings = await axeFindingsAt(page, 'the page around it');
          findings.push(...(await axeFindingsAt(widget, 'introduction')));
          await widget.press(primary);
          if (!person.canBeLocated) {
            await widget.sees(screen('locationTrouble'));
            findings.push(...(await axeFindingsAt(widget, 'locationTrouble')));
            await widget.press(button(/^(I am in mainland China|我在中国大陆)$/));
          }
          await widget.sees(screen('choosingDocument'));
          findings.push(...(await axeFindingsAt(widget, 'choosingDocument')));
          await widget.press(primary);
          await widget.sees(liveCode);
          findings.push(...(await axeFindingsAt(widget, 'handoff, Android')));
          await widget.press({ role: 'tab', name: 'iPhone' });
          findings.push(...(await axeFindingsAt(widget, 'handoff, iPhone')));
          const phone = await openPhone(browser, await scanFrom(person));
          await phone.press('Android phone with WeChat');
          findings.push(...(await axeFindings(phone.page, 'simulated phone')));
          await agree(phone);
          await widget.sees(screen('phoneConnected'));
          findings.push(...(await axeFindingsAt(widget, 'phoneConnected')));
          await hold(phone, 'card');
          await phone.press('Confirm');
          await finish(phone);
          await widget.sees(screen('submitted'));
          await page.sees(outcome('submitted'));
          findings.push(...(await axeFindingsAt(widget, 'submitted')));
          expect(findings).toEqual([]);
          await phone.close();
        },
      );
    }
  });
}
