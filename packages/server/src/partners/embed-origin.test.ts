import { expect, test } from 'vitest';
import { isEmbedAllowed, isListableOrigin } from './embed-origin.ts';

test('an origin is allowed when it is listed, and no other', () => {
  const listed = ['https://shop.example'];
  expect(isEmbedAllowed('https://shop.example', listed, 'live')).toBe(true);
  for (const origin of [
    'http://shop.example',
    'https://shop.example.evil.example',
    'https://shop.example:444',
    'null',
    '',
  ]) {
    expect(isEmbedAllowed(origin, listed, 'live')).toBe(false);
  }
});

test('in test mode a partner may list any port of this machine, in live mode not', () => {
  const listed = ['http://localhost:*'];
  expect(isEmbedAllowed('http://localhost:4100', listed, 'test')).toBe(true);
  expect(isEmbedAllowed('http://localhost:4100', listed, 'live')).toBe(false);
  expect(isEmbedAllowed('http://localhost:4100.evil.example', listed, 'test')).toBe(false);
  expect(isEmbedAllowed('http://127.0.0.1:4100', listed, 'test')).toBe(false);
});

test('only whole origins can be listed', () => {
  for (const origin of ['*', 'https://*.shop.example', 'https://shop.example/', 'shop.example', "'self'"]) {
    expect(isListableOrigin(origin, 'test')).toBe(false);
  }
  expect(isListableOrigin('http://shop.example', 'live')).toBe(false);
});
