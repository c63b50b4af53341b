import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId, Translate } from '../../locales/translate.ts';
import { Callout } from '../../ui/callout.tsx';
import type { DeviceSupport } from '../device-support.ts';

const versionTexts: Record<PhonePlatform, (t: Translate, version: number) => string> = {
  android: (t, version) => t('unsupported.version.android', { version }),
  ios: (t, version) => t('unsupported.version.ios', { version }),
};

type SupportNoticeProps = {
  readonly t: Translate;
  readonly support: DeviceSupport;
  /** What the phone must have installed. */
  readonly needs: PlainMessageId | null;
};

/** Says before the person begins what the phone needs, and which phones cannot read the document. */
export function SupportNotice({ t, support, needs }: SupportNoticeProps) {
  const isWrongPhone = support.kind === 'unsupported';
  const lines = [
    ...(isWrongPhone ? [t('unsupported.here')] : []),
    ...(needs === null ? [] : [t(needs)]),
    ...(isWrongPhone ? [] : support.devices.map((entry) => exceptionText(entry, t))),
  ];
  if (lines.length === 0) return null;
  return (
    <Callout kind={isWrongPhone ? 'warn' : 'note'}>
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
