import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentVariables, contrast, readColour, surfaces, TEXT_CONTRAST } from './appearance.ts';

// The same cases in every run: a test that fails fails for everybody.
fc.configureGlobal({ seed: 20_260_131 });

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const light = tokens.slice(0, tokens.indexOf("[data-theme='dark']"));
const dark = tokens.slice(tokens.indexOf("[data-theme='dark']"));

function token(block: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}.`);
  return value;
}

function contrastOf(one: string, other: string): number {
  return contrast(readColour(one), readColour(other));
}

/** Least contrast of what has to be seen and is no text, by WCAG 2.2 criterion 1.4.11. */
const PART_CONTRAST = 3;

const accents = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is what WCAG says of black on white, and of a grey that just passes', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe('a partner’s accent', () => {
  it('never costs the contrast of text, whatever its colour', () => {
    fc.assert(
      fc.property(accents, (accent) => {
        const variables = accentVariables(accent);
        const of = (name: `--${string}`) => variables[name] ?? '';
        expect(contrastOf(of('--on-accent'), accent)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        for (const theme of ['light', 'dark'] as const) {
          const grounds = [...Object.values(surfaces[theme]), of(`--accent-tint-${theme}`)];
          for (const ground of grounds) {
            expect(contrastOf(of(`--accent-text-${theme}`), ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          }
          const block = theme === 'light' ? light : dark;
          // How far the progress has come is told from what is still to come (1.4.11).
          const reached = contrastOf(of(`--accent-text-${theme}`), token(block, 'line'));
          expect(reached).toBeGreaterThanOrEqual(PART_CONTRAST);
          const ink = token(block, 'ink');
          expect(contrastOf(ink, of(`--accent-tint-${theme}`))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is kept as it is where it can be read already', () => {
    expect(accentVariables('#12606a')['--accent-text-light']).toBe('#12606a');
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s tokens', (theme, block) => {
  it.each(Object.entries(surfaces[theme]))('have the %s that accents are measured against', (name, value) => {
    expect(token(block, name)).toBe(value);
  });

  it.each(['ink', 'ink-soft', 'warn-ink'])('let %s be read on every surface', (ink) => {
    for (const ground of Object.values(surfaces[theme])) {
      expect(contrastOf(token(block, ink), ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }
  });

  it('let warnings be read on their own ground, and edges be seen', () => {
    expect(contrastOf(token(block, 'warn-ink'), token(block, 'warn-surface'))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
    // The boundary of a control, whatever it stands on.
    for (const ground of Object.values(surfaces[theme])) {
      expect(contrastOf(token(block, 'edge'), ground)).toBeGreaterThanOrEqual(PART_CONTRAST);
    }
  });
});

it('says the dark tokens twice alike, for the partner’s choice and for the device’s', () => {
  const blocks = [...tokens.matchAll(/color-scheme: dark;([^}]*)}/g)].map((match) =>
    match[1]?.replace(/\s+/g, ' '),
  );
  expect(blocks).toHaveLength(2);
  expect(blocks[0]).toBe(blocks[1]);
});
