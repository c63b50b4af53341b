import { readHost } from '../stage/host-snapshot.ts';
import { outcome, overlay, screen, type Place } from '../stage/person.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

const snapshot = (page: Place): Promise<string> => page.run(readHost);

/** Gives a page a style sheet of its host. */
const addStyle = (page: Place, css: string): Promise<void> =>
  page.run((content) => {
    const sheet = document.createElement('style');
    sheet.textContent = content;
    document.head.append(sheet);
  }, css);

test('after closing, the host’s markup, styles and scroll are what they were, and the focus is back', async ({
  person,
  product,
}) => {
  await person.open(product.host.pageUrl());
  await addStyle(person.page, 'body{height:3000px} html{scroll-behavior:smooth}');
  await person.page.run(() => {
    document.querySelector<HTMLElement>('#verify')?.focus();
    scrollTo({ top: 40, behavior: 'instant' });
  });
  const before = await snapshot(person.page);
  await person.key('Enter');
  await person.widget.sees(screen('introduction'));
  expect(await snapshot(person.page)).not.toBe(before);
  await person.leaveByEscape();
  await person.page.sees(outcome('closed'));
  await person.isAt('#verify');
  expect(await snapshot(person.page)).toBe(before);
});

test('no rule of the host’s, no z-index and no dialog of its own covers or deforms the overlay', async ({
  person,
  product,
}) => {
  await person.open(product.host.pageUrl());
  await addStyle(
    person.page,
    `dialog, iframe { display: none !important; width: 20px !important; opacity: 0 !important;
      transform: rotate(9deg) !important; z-index: -1 !important }
      #banner { position: fixed; inset: 0; z-index: 2147483647 }
      #own { display: block !important; opacity: 1 !important; width: 900px !important }`,
  );
  await person.page.run(() => {
    document.body.insertAdjacentHTML('beforeend', '<div id="banner"></div><dialog id="own">Ours</dialog>');
    document.querySelector<HTMLDialogElement>('#own')?.showModal();
    document.querySelector<HTMLButtonElement>('#verify')?.click();
  });
  await person.widget.sees(screen('introduction'));
  const seen = await person.page.run(() => {
    const frame = document.querySelector('iframe');
    if (frame === null) return null;
    const box = frame.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { width: box.width, isOnTop: middle === frame };
  });
  expect(seen).toEqual({ width: 760, isOnTop: true });
});

test('two presses at once open one widget', async ({ person, product }) => {
  await person.open(product.host.pageUrl());
  await person.page.run(() => {
    const button = document.querySelector<HTMLButtonElement>('#verify');
    button?.click();
    button?.click();
  });
  await person.widget.sees(screen('introduction'));
  await person.page.sees(overlay);
  expect(await person.page.run(() => document.querySelectorAll('iframe, dialog').length)).toBe(2);
});
