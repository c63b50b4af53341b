import { locales } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { messages, translateWith, type MessageId } from './index.ts';

// The keys of a literal object are exactly its type's keys; Object.keys forgets that.
const ids = Object.keys(messages.en) as MessageId[];

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

test.each(locales)('%s puts the same values into every text as English does', (locale) => {
  const differing = ids.filter(
    (id) =>
      String([...new Set(placeholders(messages[locale][id]))]) !==
      String([...new Set(placeholders(messages.en[id]))]),
  );
  expect(differing).toEqual([]);
});

test.each(locales)('%s leaves no text empty', (locale) => {
  const empty = ids.filter((id) => messages[locale][id].trim() === '');
  expect(empty).toEqual([]);
});

test('values are put in by name, and a missing one stays visible', () => {
  const t = translateWith(messages.en);
  expect(t('pairing.wrong.other', { tries: 2 })).toContain('2 tries');
  expect(t('pairing.wrong.other')).toContain('{tries}');
});
