import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import { leaveBy, screenOf, widgetOf } from '../stage/widget.ts';

/** What a host page is: its markup, and what all its elements look like. */
const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() => {
    // What the host's own script writes about its outcome is not the SDK's.
    const markup = document.documentElement.outerHTML.replace(/<p id="outcome"[^]*?<\/p>/, '');
    const styles = [...document.querySelectorAll('*:not(#outcome)')].map((element) =>
      [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
    );
    return `${markup}\n${styles.join('\n')}\n${scrollX},${scrollY}`;
  });

test('after closing, the host’s markup, styles and scroll are what they were, and the focus is back', async ({
  page,
  product,
}) => {
  await page.goto(product.host.pageUrl());
  await page.addStyleTag({ content: 'body{height:3000px} html{scroll-behavior:smooth}' });
  const button = page.getByRole('button', { name: 'Verify' });
  await button.focus();
  await page.evaluate(() => scrollTo({ top: 40, behavior: 'instant' }));
  const before = await snapshot(page);
  await page.keyboard.press('Enter');
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  expect(await snapshot(page)).not.toBe(before);
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'closed');
  await expect(button).toBeFocused();
  expect(await snapshot(page)).toBe(before);
});

test('no rule of the host’s, no z-index and no dialog of its own covers or deforms the overlay', async ({
  page,
  product,
}) => {
  await page.goto(product.host.pageUrl());
  await page.addStyleTag({
    content: `dialog, iframe { display: none !important; width: 20px !important; opacity: 0 !important;
      transform: rotate(9deg) !important; z-index: -1 !important }
      #banner { position: fixed; inset: 0; z-index: 2147483647 }
      #own { display: block !important; opacity: 1 !important; width: 900px !important }`,
  });
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<div id="banner"></div><dialog id="own">Ours</dialog>');
    document.querySelector<HTMLDialogElement>('#own')?.showModal();
    document.querySelector<HTMLButtonElement>('#verify')?.click();
  });
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  const { width, onTop } = await page.locator('iframe').evaluate((frame) => {
    const box = frame.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { width: box.width, onTop: middle === frame };
  });
  expect(width).toBe(480);
  expect(onTop).toBe(true);
});

test('two presses at once open one widget', async ({ page, product }) => {
  await page.goto(product.host.pageUrl());
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('#verify');
    button?.click();
    button?.click();
  });
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('dialog')).toHaveCount(1);
});
