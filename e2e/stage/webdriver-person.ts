import { By, Key, error as failures, type WebDriver, type WebElement } from 'selenium-webdriver';
import { WIDGET_FRAME, type KeyName, type Person, type Place, type Role, type Sight } from './person.ts';
import { expressionOf } from './script-expression.ts';

const TIMEOUT_MS = 20_000;
const POLL_MS = 50;

const candidates: Record<Role, string> = {
  button: 'button, [role="button"]',
  tab: '[role="tab"]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
};

const keys: Record<KeyName, string> = { Enter: Key.ENTER, Tab: Key.TAB, Space: Key.SPACE };

/** What looking may meet while a page changes: the frame or the element is gone again, or is not there yet. */
const passing = [
  failures.NoSuchElementError,
  failures.NoSuchFrameError,
  failures.NoSuchWindowError,
  failures.StaleElementReferenceError,
  failures.ElementClickInterceptedError,
  failures.ElementNotInteractableError,
];

function isPassing(error: unknown): boolean {
  return passing.some((kind) => error instanceof kind);
}

/** Waits for a press whose frame may be gone before the driver can say that it has been done. */
async function unlessLeft(press: Promise<void>): Promise<void> {
  try {
    await press;
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

function selectorOf(sight: Sight): By {
  if ('role' in sight) return By.css(candidates[sight.role]);
  if ('css' in sight) return By.css(sight.css);
  return By.xpath(`//body//*[text()[contains(., "${sight.text}")]]`);
}

async function isMeant(element: WebElement, sight: Sight): Promise<boolean> {
  if (!(await element.isDisplayed())) return false;
  if (!('role' in sight)) return true;
  // The engine's own accessibility tree says what it is called.
  const name = (await element.getAccessibleName()).trim();
  if (sight.name instanceof RegExp) return sight.name.test(name);
  if (sight.exact === true) return name === sight.name;
  return name.toLowerCase().includes(sight.name.toLowerCase());
}

async function find(driver: WebDriver, sight: Sight): Promise<WebElement | undefined> {
  for (const element of await driver.findElements(selectorOf(sight))) {
    if (await isMeant(element, sight)) return element;
  }
  return undefined;
}

/** What takes a press. The driver would press a disabled button too, and nothing would come of it. */
async function isReady(element: WebElement): Promise<boolean> {
  return (await element.isEnabled()) && (await element.getAttribute('aria-disabled')) !== 'true';
}

/** Tries until it gives something, and takes what passes while a page changes for "not yet". */
async function until<Result>(
  driver: WebDriver,
  attempt: () => Promise<Result | undefined | false>,
  wanted: string,
): Promise<Result> {
  const attemptOnce = async () => {
    try {
      return await attempt();
    } catch (error) {
      if (isPassing(error)) return undefined;
      throw error;
    }
  };
  const result = await driver.wait(attemptOnce, TIMEOUT_MS, `Waited for ${wanted}.`, POLL_MS);
  // `wait` ends only with something.
  return result as Result;
}

/** What a script came to, as it comes back from the page. */
type Outcome = { readonly value?: unknown; readonly error?: string };

/** Runs an expression where the driver is; a promise is waited for. */
async function evaluate(driver: WebDriver, expression: string): Promise<unknown> {
  const { value, error } = await driver.executeAsyncScript<Outcome>(`
    const done = arguments[0];
    Promise.resolve().then(() => ${expression}).then(
      (value) => done({ value }),
      (error) => done({ error: String(error) }),
    );`);
  if (error !== undefined) throw new Error(error);
  return value;
}

function placeOf(driver: WebDriver, goThere: () => Promise<void>, onPress: () => void): Place {
  const lookFor = async <Result>(
    sight: Sight,
    use: (element: WebElement) => Promise<Result>,
    isUsable: (element: WebElement) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<Result> => {
    const [result] = await until(
      driver,
      async () => {
        await goThere();
        const element = await find(driver, sight);
        if (element === undefined || !(await isUsable(element))) return undefined;
        return [await use(element)];
      },
      JSON.stringify(sight),
    );
    return result;
  };
  const arrive = async () => {
    const isThere = async () => {
      await goThere();
      return true;
    };
    await until(driver, isThere, 'the frame');
  };
  return {
    async press(sight) {
      onPress();
      await lookFor(sight, (element) => element.click(), isReady);
    },
    async leaveBy(sight) {
      onPress();
      const element = await lookFor(sight, (element) => Promise.resolve(element), isReady);
      await unlessLeft(element.click());
    },
    async sees(sight) {
      await lookFor(sight, () => Promise.resolve());
    },
    async seesNo(sight) {
      const isGone = async () => {
        await goThere();
        return (await find(driver, sight)) === undefined;
      };
      await until(driver, isGone, `${JSON.stringify(sight)} to be gone`);
    },
    read: (sight) => lookFor(sight, async (element) => (await element.getText()).trim()),
    async addScript(source) {
      await arrive();
      await driver.executeScript(source);
    },
    async run<Result, Given>(script: (given: Given) => Result | Promise<Result>, given?: Given) {
      await arrive();
      // What the script gives, as plain data.
      return (await evaluate(driver, expressionOf(script, given))) as Result;
    },
  };
}

/** Pastes into another page's text field, and comes back. */
async function pasteInto(driver: WebDriver, notesUrl: string): Promise<string> {
  const here = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  await driver.get(notesUrl);
  const field = await driver.findElement(By.css('textarea'));
  await field.click();
  await driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform();
  const pasted = await until(driver, () => field.getProperty('value'), 'something pasted');
  await driver.close();
  await driver.switchTo().window(here);
  return pasted;
}

/**
 * Someone before a browser that is driven by the WebDriver protocol.
 * @param itsTab the driver's name for the tab that they look at; the only one unless it is said.
 */
export function personBefore(driver: WebDriver, itsTab?: string): Person {
  let tab = itsTab;
  let presses = 0;
  const onPress = () => void (presses += 1);
  const toPage = async () => {
    // Another tab may have been in front meanwhile.
    if (tab !== undefined) await driver.switchTo().window(tab);
    await driver.switchTo().defaultContent();
  };
  const toWidget = async () => {
    await toPage();
    await driver.switchTo().frame(await driver.findElement(By.css(WIDGET_FRAME)));
  };
  return {
    page: placeOf(driver, toPage, onPress),
    widget: placeOf(driver, toWidget, onPress),
    canBeLocated: false,
    presses: () => presses,
    async open(url) {
      await toPage();
      await driver.get(url);
    },
    async reload() {
      await toPage();
      await driver.navigate().refresh();
    },
    async openTab() {
      tab ??= await driver.getWindowHandle();
      await driver.switchTo().newWindow('tab');
      return personBefore(driver, await driver.getWindowHandle());
    },
    bringToFront: toPage,
    key: (name) => driver.actions().sendKeys(keys[name]).perform(),
    locateAt: () => Promise.resolve(),
    leaveByEscape: () => unlessLeft(driver.actions().sendKeys(Key.ESCAPE).perform()),
    async isAt(css) {
      const isThere = async () => {
        await toPage();
        return driver.executeScript<boolean>('return document.activeElement.matches(arguments[0])', css);
      };
      await until(driver, isThere, `the focus to be at ${css}`);
    },
    paste: (notesUrl) => pasteInto(driver, notesUrl),
    async screenshot() {
      await toPage();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
  };
}
