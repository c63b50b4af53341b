import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PersonEvent } from '../flow/person-event.ts';
import { loadLanguage } from '../locales/language.ts';
import { openingPicture } from './opening-picture.ts';

async function drawn(view: SessionView | null, ...presses: readonly PersonEvent[]): Promise<string> {
  const language = await loadLanguage('en');
  if (language === null) throw new Error('There is no English.');
  const emit = () => undefined;
  return renderToString(
    openingPicture({ language, presentation: 'overlay', view, presses, connection: 'connected', emit }),
  );
}

const busyContinue = /<button[^>]* aria-disabled="true"[^>]*><span>Continue</;

test('before the session is known, the plan can be read and not be continued', async () => {
  const html = await drawn(null);
  expect(html).toContain('data-screen="connecting"');
  expect(html).toMatch(busyContinue);
});

test('with the session, the partner is named and the introduction can be continued', async () => {
  const html = await drawn(sessionExamples.fresh);
  expect(html).toContain('data-screen="introduction"');
  expect(html).toContain(sessionExamples.fresh.partner.name);
  expect(html).not.toMatch(busyContinue);
});

test('a press of Continue is answered at once, while the rest is still on its way', async () => {
  expect(await drawn(sessionExamples.fresh, { type: 'continuePressed' })).toMatch(busyContinue);
});

test('a session that does not begin with the introduction leaves the first picture', async () => {
  const { located, waiting, canceled, submitted } = sessionExamples;
  for (const view of [located, waiting, canceled, submitted]) {
    expect(await drawn(view)).toContain('data-screen="connecting"');
  }
});
