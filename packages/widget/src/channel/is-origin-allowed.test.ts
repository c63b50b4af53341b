import { expect, test } from 'vitest';
import { isOriginAllowed } from './is-origin-allowed.ts';

test.each([
  ['https://shop.example', 'live', ['https://shop.example'], true],
  ['https://shop.example', 'live', ['https://other.example', 'https://shop.example'], true],
  ['https://shop.example.evil.example', 'live', ['https://shop.example'], false],
  ['http://shop.example', 'live', ['https://shop.example'], false],
  ['http://localhost:5173', 'test', ['http://localhost:*'], true],
  ['http://localhost', 'test', ['http://localhost:*'], true],
  ['http://127.0.0.1:4001', 'test', ['http://127.0.0.1:*'], true],
  ['http://localhost:5173', 'live', ['http://localhost:*'], false],
  ['http://localhost.evil.example', 'test', ['http://localhost:*'], false],
  ['http://127.0.0.1:4001', 'test', ['http://localhost:*'], false],
  ['https://shop.example', 'test', ['https://*'], false],
  ['null', 'test', [], false],
] as const)('%s in %s mode, of %j: %s', (origin, mode, allowed, expected) => {
  expect(isOriginAllowed(origin, { mode, embed_origins: [...allowed] })).toBe(expected);
});
