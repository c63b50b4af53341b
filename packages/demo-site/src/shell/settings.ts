import { element } from '../account/show-account.ts';

/** A test-mode scenario, as the verification server lists it. */
type Scenario = { readonly name: string; readonly description: string };

/** The address of the bank's page with what has been chosen in the panel. */
export function bankAddress(page: Document): string {
  const query = new URLSearchParams();
  for (const id of ['scenario', 'presentation', 'locale']) {
    const { value } = element(page, id) as HTMLSelectElement;
    if (value !== '') query.set(id, value);
  }
  return `/account?${query}`;
}

/** Fills the list of scenarios, and tells whenever something else has been chosen. */
export async function setUpSettings(
  page: Document,
  fetch: typeof globalThis.fetch,
  onChosen: () => void,
): Promise<void> {
  const select = element(page, 'scenario') as HTMLSelectElement;
  const text = element(page, 'scenario-text');
  element(page, 'settings').addEventListener('change', onChosen);
  const response = await fetch('/api/scenarios');
  if (!response.ok) {
    text.textContent = 'The verification server has no scenarios to choose from.';
    return;
  }
  // Our own server's answer, of our own form.
  const { data } = (await response.json()) as { readonly data: readonly Scenario[] };
  const describe = (): void => {
    text.textContent = data.find(({ name }) => name === select.value)?.description ?? '';
  };
  select.append(
    ...data.map(({ name }) => {
      const option = page.createElement('option');
      option.value = name;
      option.textContent = name.replace(/_/g, ' ');
      return option;
    }),
  );
  select.addEventListener('change', describe);
  describe();
}
