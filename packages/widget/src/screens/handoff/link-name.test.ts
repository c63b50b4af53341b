import { expect, it } from 'vitest';
import { linkName } from './link-name.ts';

it('calls Apple’s own App Clip links as an iPhone does', () => {
  expect(linkName('https://appclip.apple.com/id?p=com.example.Clip&code=abc')).toBe('apple.com');
});

it('calls every other link by its site, with its port', () => {
  expect(linkName('https://verify.example/h/abc')).toBe('verify.example');
  expect(linkName('http://127.0.0.1:4000/h/abc')).toBe('127.0.0.1:4000');
});
