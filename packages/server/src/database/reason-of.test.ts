import { expect, test } from 'vitest';
import { reasonOf } from './reason-of.ts';

test('a reason is what an error says; where it says nothing, its code, or else its class', () => {
  expect(reasonOf(new Error('permission denied for schema public'))).toBe(
    'permission denied for schema public',
  );
  // What Node makes of a host with several addresses, none of which answers.
  const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  expect(reasonOf(refused)).toBe('ECONNREFUSED');
  expect(reasonOf(new AggregateError([]))).toBe('AggregateError');
});
