import type { Appearance } from '@tokencloud/contract/vocabulary';

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Least contrast of text, by WCAG 2.2 criterion 1.4.3. */
export const TEXT_CONTRAST = 4.5;

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

/** What accent text may stand on in each theme; tokens.css has the same values, and a test holds them together. */
export const surfaces = {
  light: { page: '#f4f7f7', surface: '#ffffff', sunken: '#eef3f3' },
  dark: { page: '#0f181c', surface: '#162227', sunken: '#1d2b31' },
} as const;

/** Reads `#rrggbb`. */
export function readColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(colour: Colour): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Colour): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Rounded, because it is the rounded colour that is shown. */
function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** The accent itself where it can be read on every ground, else the nearest mix with `pole` that can. */
function readable(accent: Colour, pole: Colour, grounds: readonly Colour[]): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(accent, pole, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= TEXT_CONTRAST)) return candidate;
  }
  return pole;
}

/** The CSS variables that follow from a partner's accent. */
export function accentVariables(accent: string): Readonly<Record<`--${string}`, string>> {
  const colour = readColour(accent);
  const tintLight = mix(white, colour, 0.1);
  const tintDark = mix(readColour(surfaces.dark.surface), colour, 0.18);
  const grounds = (theme: 'light' | 'dark') => Object.values(surfaces[theme]).map(readColour);
  return {
    '--accent': accent,
    // One of the two always reaches 4.58: that is where they meet.
    '--on-accent': contrast(colour, white) >= TEXT_CONTRAST ? hexOf(white) : hexOf(black),
    '--accent-tint-light': hexOf(tintLight),
    '--accent-tint-dark': hexOf(tintDark),
    '--accent-text-light': hexOf(readable(colour, black, [...grounds('light'), tintLight])),
    '--accent-text-dark': hexOf(readable(colour, white, [...grounds('dark'), tintDark])),
  };
}

/** Puts an appearance on the document's root: `data-theme`, `data-radius` and the accent's variables. */
export function applyAppearance(root: HTMLElement, appearance: Appearance): void {
  root.dataset['theme'] = appearance.theme ?? 'auto';
  root.dataset['radius'] = appearance.radius ?? 'soft';
  if (appearance.accent === undefined) return;
  for (const [name, value] of Object.entries(accentVariables(appearance.accent))) {
    root.style.setProperty(name, value);
  }
}
