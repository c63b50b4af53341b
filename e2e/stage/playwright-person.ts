import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { WIDGET_FRAME, type Person, type Place, type Sight } from './person.ts';
import { expressionOf } from './script-expression.ts';

function locatorOf(root: Page | FrameLocator, sight: Sight): Locator {
  if ('role' in sight) return root.getByRole(sight.role, { name: sight.name, exact: sight.exact ?? false });
  // The same words may stand in a live region too.
  return ('text' in sight ? root.getByText(sight.text) : root.locator(sight.css)).first();
}

/** The frame behind a locator, once it is there. */
async function frameOf(locator: FrameLocator): Promise<Frame> {
  const frame = await (await locator.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error('What was looked for is no frame.');
  return frame;
}

function placeOf(root: Page | FrameLocator, onPress: () => void): Place {
  const press = async (sight: Sight) => {
    onPress();
    await locatorOf(root, sight).click();
  };
  const frame = async () => ('owner' in root ? frameOf(root) : root);
  return {
    press,
    leaveBy(sight) {
      press(sight).catch(() => {});
      return Promise.resolve();
    },
    sees: (sight) => expect(locatorOf(root, sight)).toBeVisible(),
    seesNo: (sight) => expect(locatorOf(root, sight)).toBeHidden(),
    read: async (sight) => (await locatorOf(root, sight).innerText()).trim(),
    addScript: async (source) => {
      await (await frame()).evaluate(source);
    },
    run: async (script, given) => (await frame()).evaluate(expressionOf(script, given)),
  };
}

/** Someone before a browser that Playwright drives. */
export function personAt(page: Page): Person {
  let presses = 0;
  const onPress = () => void (presses += 1);
  return {
    page: placeOf(page, onPress),
    widget: placeOf(page.frameLocator(WIDGET_FRAME), onPress),
    canBeLocated: true,
    presses: () => presses,
    async open(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    openTab: async () => personAt(await page.context().newPage()),
    bringToFront: () => page.bringToFront(),
    key: (name) => page.keyboard.press(name),
    async locateAt(position) {
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation(position);
    },
    leaveByEscape() {
      page.keyboard.press('Escape').catch(() => {});
      return Promise.resolve();
    },
    async isAt(css) {
      // Not `toBeFocused`: of several windows only one is active in Firefox, and it need not be this one.
      const isThere = () => page.evaluate((css) => document.activeElement?.matches(css), css);
      await expect.poll(isThere).toBe(true);
    },
    async paste(notesUrl) {
      const notes = await page.context().newPage();
      await notes.goto(notesUrl);
      const field = notes.getByRole('textbox');
      await field.press('ControlOrMeta+v');
      await expect(field).not.toHaveValue('');
      const pasted = await field.inputValue();
      await notes.close();
      return pasted;
    },
    screenshot: () => page.screenshot(),
  };
}
