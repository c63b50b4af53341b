import type { Presentation } from '@tokencloud/contract/vocabulary';
import type { SessionView } from '@tokencloud/contract/schemas';
import type { Device } from '../flow/device.ts';
import type { ScreenContext } from '../screens/screen.ts';
import { wayOutOf } from '../screens/way-out.ts';
import type { Language } from '../locales/language.ts';

/** What a screen context is made of. */
export type ScreenContextParts = {
  readonly language: Language;
  readonly view: SessionView | null;
  readonly device: Device;
  readonly presentation: Presentation;
  readonly now: ScreenContext['now'];
};

/** What every screen may know. Before the session is here nothing is known of the partner. */
export function screenContextOf({
  language,
  view,
  device,
  presentation,
  now,
}: ScreenContextParts): ScreenContext {
  return {
    ...language,
    device,
    presentation,
    wayOut: wayOutOf(presentation, view?.return_url ?? null),
    now,
    mode: view?.mode ?? 'live',
    partnerName: view?.partner.name ?? '',
    accountHint: view?.account_hint ?? null,
    retentionDays: view?.retention_days ?? 0,
    unsupportedDevices: view?.unsupported_devices ?? [],
  };
}
