/** Where a newcomer is in the demonstration, in order. The one list. */
const stepNames = ['press', 'choose', 'phone', 'follow', 'review', 'done'] as const;

/** A step of the demonstration. */
export type StepName = (typeof stepNames)[number];

/** What to do at each step. */
const texts: Record<StepName, string> = {
  press: 'Press “Verify my identity” on the bank’s page.',
  choose: 'Follow the widget until it shows a QR code.',
  phone: 'No phone at hand? Open a simulated phone below.',
  follow: 'Do on the phone what it asks. The widget follows, live.',
  review: 'The phone is done; the bank waits for the decision.',
  done: 'The decision has reached the bank by webhook. Start over to try something else.',
};

/** Shows all steps and which one is now. */
export function showSteps(list: HTMLElement, current: StepName): void {
  const position = stepNames.indexOf(current);
  const items = stepNames.map((name, index) => {
    const item = list.ownerDocument.createElement('li');
    item.textContent = texts[name];
    item.dataset['number'] = String(index + 1);
    if (index < position) item.dataset['done'] = '';
    if (index === position) item.setAttribute('aria-current', 'step');
    return item;
  });
  list.replaceChildren(...items);
}
