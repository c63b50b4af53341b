import { locales, presentations, radii, themes } from '@tokencloud/contract/vocabulary';
import type { Locale, Presentation, Radius, Theme } from '@tokencloud/contract/vocabulary';
import { devices, type DeviceName } from './devices.ts';

/** What the gallery's address says, `?state=handoff&variant=expired&locale=zh-CN&theme=dark&device=desktop`. */
export type GalleryQuery = {
  /** Null: show all of them. */
  readonly state: string | null;
  readonly variant: string;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly device: DeviceName;
  readonly presentation: Presentation;
  readonly radius: Radius;
  readonly accent: string | null;
  /** Pixels of each frame when all are shown. */
  readonly width: number;
};

const deviceNames = Object.keys(devices) as DeviceName[]; // `keys` of a literal's own type.

/** The widths that the gallery offers. */
const widths = ['320', '390', '768', '1280'] as const;

/** The choices of every control of the gallery. */
export const choices = {
  locale: locales,
  theme: themes,
  device: deviceNames,
  presentation: presentations,
  radius: radii,
  width: widths,
};

function oneOf<Word extends string>(words: readonly Word[], value: string | null, otherwise: Word): Word {
  return words.find((word) => word === value) ?? otherwise;
}

/** Reads the gallery's address. What it does not know is as if it were not there. */
export function readGalleryQuery(search: string): GalleryQuery {
  const query = new URLSearchParams(search);
  return {
    state: query.get('state'),
    variant: query.get('variant') ?? 'default',
    locale: oneOf(locales, query.get('locale'), 'en'),
    theme: oneOf(themes, query.get('theme'), 'auto'),
    device: oneOf(deviceNames, query.get('device'), 'desktop'),
    presentation: oneOf(presentations, query.get('presentation'), 'overlay'),
    radius: oneOf(radii, query.get('radius'), 'soft'),
    accent: query.get('accent'),
    width: Number(oneOf(widths, query.get('width'), '390')),
  };
}
