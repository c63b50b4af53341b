import { locales, presentations, radii, themes } from '@tokencloud/contract/vocabulary';
import type { Locale, Presentation, Radius, Theme } from '@tokencloud/contract/vocabulary';
import { devices, type DeviceName } from './devices.ts';

/** `pseudo` is English made strange: longer, accented, in brackets. What is not from the locale files stands out. */
export type GalleryLanguage = Locale | 'pseudo';

/** What the gallery's address says, `?state=handoff&variant=expired&language=zh-CN&theme=dark&device=iphone`. */
export type GalleryQuery = {
  /** Null: show all of them. */
  readonly state: string | null;
  readonly variant: string;
  readonly language: GalleryLanguage;
  readonly theme: Theme;
  /** Null, like the next: as the fixture has it. */
  readonly device: DeviceName | null;
  readonly presentation: Presentation | null;
  readonly radius: Radius;
  readonly accent: string | null;
  /** Pixels of each frame when all are shown. */
  readonly width: number;
};

const deviceNames = Object.keys(devices) as DeviceName[]; // `keys` of a literal's own type.

/** The widths that the gallery offers. */
const widths = ['320', '390', '768', '1280'] as const;

const languages: readonly GalleryLanguage[] = [...locales, 'pseudo'];

/** Where the fixture's own is kept. */
const ITS_OWN = 'as it is';

/** The choices of every control of the gallery. */
export const choices = {
  language: languages,
  theme: themes,
  device: [ITS_OWN, ...deviceNames],
  presentation: [ITS_OWN, ...presentations],
  radius: radii,
  width: widths,
};

function oneOf<Word extends string, Otherwise extends Word | null>(
  words: readonly Word[],
  value: string | null,
  otherwise: Otherwise,
): Word | Otherwise {
  return words.find((word) => word === value) ?? otherwise;
}

/** Reads the gallery's address. What it does not know is as if it were not there. */
export function readGalleryQuery(search: string): GalleryQuery {
  const query = new URLSearchParams(search);
  return {
    state: query.get('state'),
    variant: query.get('variant') ?? 'default',
    language: oneOf(languages, query.get('language'), 'en'),
    theme: oneOf(themes, query.get('theme'), 'auto'),
    device: oneOf(deviceNames, query.get('device'), null),
    presentation: oneOf(presentations, query.get('presentation'), null),
    radius: oneOf(radii, query.get('radius'), 'soft'),
    accent: query.get('accent'),
    width: Number(oneOf(widths, query.get('width'), '390')),
  };
}
