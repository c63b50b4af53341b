import { button, liveCode, screen } from '../stage/person.ts';
import { readRequestId } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { stageVerification } from '../stage/verification.ts';

test.use({ needs: [] });

test('two tabs with the same verification follow the same truth', async ({ person, product }) => {
  const verification = await stageVerification(product, { mint: { documents: ['passport'] } });
  const other = await person.openTab();
  for (const each of [person, other]) {
    await each.bringToFront();
    await each.open(verification.url);
    await each.page.press(button('Verify'));
    await each.widget.sees(screen('introduction'));
  }
  // A press in a tab that lies behind another one does not reach its frame.
  await person.bringToFront();
  await person.widget.press(button('Continue'));
  await person.widget.sees(liveCode);
  // What was made there is shown here, without a press.
  await other.widget.sees(liveCode);
  expect(await readRequestId(other)).toBe(await readRequestId(person));
  await other.bringToFront();
  await other.widget.press(button('New code'));
  await expect.poll(async () => (await verification.view()).handoff?.generation).toBe(2);
  await other.widget.sees(liveCode);
  await expect.poll(async () => (await readRequestId(person)) === (await readRequestId(other))).toBe(true);
  await verification.phone({ do: 'claim' });
  for (const each of [person, other]) await each.widget.sees(screen('phoneConnected'));
  await other.bringToFront();
  await other.widget.press(button('Cancel verification'));
  await other.widget.press(button('Yes, cancel it'));
  for (const each of [person, other]) await each.widget.sees(screen('canceled'));
});
