import type { PlainBrowser, Send } from './devtools.ts';

const POLL_MS = 20;
const PATIENCE_MS = 60_000;

/** A page in a tab, or in a frame of another site. */
export type TabPage = {
  readonly send: Send;
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string) => Promise<void>;
};

/** A tab of a plain browser. */
export type Tab = TabPage & {
  readonly bringToFront: () => Promise<void>;
  /** The frame of another site whose address has this part, once it is there. */
  readonly frame: (part: string) => Promise<TabPage>;
  readonly close: () => Promise<void>;
};

type Evaluated = { readonly result: { readonly value?: unknown } };
type Targets = {
  readonly targetInfos: readonly { readonly targetId: string; readonly url: string; readonly type: string }[];
};

async function poll<Found>(find: () => Promise<Found | undefined>, wanted: string): Promise<Found> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Waited for ${wanted}.`);
}

function speakTo(send: Send): TabPage {
  const evaluate = async (expression: string) => {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    // As the protocol has it.
    return ((await send('Runtime.evaluate', parameters)) as Evaluated).result.value;
  };
  const until = async (expression: string) => {
    await poll(async () => ((await evaluate(expression)) === true ? true : undefined), expression);
  };
  return { send, evaluate, until };
}

/** Opens a tab in front of the others. */
export async function openTab(browser: PlainBrowser, url: string): Promise<Tab> {
  // As the protocol has it.
  const { targetId } = (await browser.send('Target.createTarget', { url })) as { targetId: string };
  return {
    ...speakTo(await browser.attach(targetId)),
    async bringToFront() {
      await browser.send('Target.activateTarget', { targetId });
    },
    async frame(part) {
      const id = await poll(async () => {
        // As the protocol has it.
        const { targetInfos } = (await browser.send('Target.getTargets')) as Targets;
        return targetInfos.find(({ type, url: each }) => type === 'iframe' && each.includes(part))?.targetId;
      }, `a frame of ${part}`);
      return speakTo(await browser.attach(id));
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
    },
  };
}
