import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnoseOn } from '../../stage/diagnosis.ts';
import { personAt } from '../../stage/playwright-person.ts';
import { expect, test } from '../../stage/test.ts';
import { IN_BEIJING, goToCode, locateAt, startVerifying } from '../../stage/widget.ts';

test('where third-party storage is blocked, the widget goes up to the code and nothing is in the way', async ({
  playwright,
  launchOptions,
  product,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'tokencloud-profile-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const options = { ...launchOptions, locale: 'en-GB' };
  const context = await playwright.chromium.launchPersistentContext(profile, options);
  const page = await context.newPage();
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product, { isDiagnosing: true });
  await goToCode(widget, 'Chinese ID card');
  const storage = await widget.locator('body').evaluate(() => {
    try {
      return localStorage.length;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(storage).toBe('SecurityError');
  expect(await diagnoseOn(personAt(page).page)).toEqual([]);
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
