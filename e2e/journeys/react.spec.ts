import { openPartnerPage } from '../stage/partner-page.ts';
import { button, screen, type Person } from '../stage/person.ts';
import type { Product } from '../stage/product.ts';
import { buildReactApp, reactVersions } from '../stage/react-app.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

/** What apps/react-app.tsx has met. */
type Met = {
  readonly mounts: number;
  readonly submits: number;
  readonly outcomes: readonly string[];
  readonly events: readonly string[];
  readonly errors: readonly string[];
};

const metOn = ({ page }: Person): Promise<Met> =>
  page.run(() => (globalThis as unknown as { readonly met: Met }).met);

/** Counts the frames that are ever attached, the short-lived ones too. */
const countingFrames = `<script>
  window.framesSeen = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof Element) framesSeen += node.matches('iframe') + node.querySelectorAll('iframe').length;
      }
    }
  }).observe(document, { childList: true, subtree: true });
</script>`;

const framesOn = ({ page }: Person): Promise<number> =>
  page.run(() => (globalThis as unknown as { readonly framesSeen: number }).framesSeen);

for (const version of reactVersions) {
  test.describe(`React ${version}`, () => {
    let code = '';
    test.beforeAll(async () => {
      code = await buildReactApp(version);
    });

    const open = async (person: Person, product: Product, place: string) => {
      const script = product.host.publish('react-app.js', code);
      const body = () =>
        `${countingFrames}<div id="root"></div><script type="module" src="${script}"></script>`;
      await openPartnerPage(person, product, { body, hash: place });
    };

    test('StrictMode, which does everything twice, has one frame and one callback', async ({
      person,
      product,
    }) => {
      await open(person, product, 'AtOnce');
      await person.widget.sees(screen('introduction'));
      expect((await metOn(person)).mounts).toBe(2);
      await person.leaveByEscape();
      await person.page.sees({ text: 'ended' });
      expect(await framesOn(person)).toBe(1);
      expect(await metOn(person)).toMatchObject({
        outcomes: ['closed'],
        events: ['opened', 'closed'],
        errors: [],
      });
    });

    test('a double click on <VerifyButton> in a form has one frame and one callback, and submits nothing', async ({
      person,
      product,
    }) => {
      await open(person, product, 'InForm');
      await person.page.sees(button('Verify'));
      await person.page.run(() => {
        const inForm = document.querySelector<HTMLElement>('form button');
        inForm?.click();
        inForm?.click();
      });
      await person.widget.sees(screen('introduction'));
      await person.page.sees({ css: 'button[aria-busy="true"]' });
      await person.leaveByEscape();
      await person.page.sees({ css: 'button[aria-busy="false"]' });
      expect(await framesOn(person)).toBe(1);
      expect(await metOn(person)).toMatchObject({ outcomes: ['closed'], submits: 0, errors: [] });
    });

    test('a component that goes away takes its widget along, and hears nothing more', async ({
      person,
      product,
    }) => {
      await open(person, product, 'Passing');
      await person.page.press(button('Verify'));
      await person.widget.sees(screen('introduction'));
      await person.page.run(() => void window.dispatchEvent(new Event('leave')));
      await person.page.sees({ text: 'gone' });
      await person.page.seesNo({ css: 'dialog, iframe' });
      expect(await metOn(person)).toMatchObject({ outcomes: [], errors: [] });
    });

    test('what a developer has to fix comes to onError, and is in the state', async ({ person, product }) => {
      await open(person, product, 'Refused');
      await person.page.press(button('idle'));
      await person.page.sees(button('refused'));
      expect((await metOn(person)).errors).toEqual([expect.stringContaining('invalid_options')]);
    });
  });
}
