import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Translate } from '../../locales/translate.ts';
import { Callout } from '../../ui/callout.tsx';
import type { ScreenProps } from '../screen.ts';
import { deviceSupport } from './device-support.ts';

const versionTexts: Record<PhonePlatform, (t: Translate, version: number) => string> = {
  android: (t, version) => t('unsupported.version.android', { version }),
  ios: (t, version) => t('unsupported.version.ios', { version }),
};

/** Says before the person begins which phones cannot read the document. */
export function SupportNotice({ state, context }: Pick<ScreenProps<'handoff'>, 'state' | 'context'>) {
  const { t, device, unsupportedDevices } = context;
  const { document, platform } = state;
  const support = deviceSupport({ device, document, platform, unsupportedDevices });
  if (support.kind === 'unsupported') {
    return (
      <Callout kind="warn">
        <p>{t('unsupported.here')}</p>
      </Callout>
    );
  }
  const lines = support.devices.map((entry) => exceptionText(entry, t));
  if (lines.length === 0) return null;
  return (
    <Callout>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Callout>
  );
}

function exceptionText(entry: UnsupportedDevice, t: Translate): string {
  const texts: string[] = [];
  if (entry.model_contains !== null) texts.push(t('unsupported.model', { model: entry.model_contains }));
  if (entry.below_os_version !== null) texts.push(versionTexts[entry.platform](t, entry.below_os_version));
  return texts.join(' ');
}
