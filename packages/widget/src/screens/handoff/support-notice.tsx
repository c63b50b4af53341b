import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Translate } from '../../locales/translate.ts';
import { Callout } from '../../ui/callout.tsx';
import type { HandoffParts } from './handoff-blocks.tsx';

const versionTexts: Record<PhonePlatform, (t: Translate, version: number) => string> = {
  android: (t, version) => t('unsupported.version.android', { version }),
  ios: (t, version) => t('unsupported.version.ios', { version }),
};

/** Says what the phone needs, and which phones cannot read the document. */
export function SupportNotice({ context: { t }, support, plan, way }: HandoffParts) {
  const isWrongPhone = support.kind === 'unsupported';
  // Inside WeChat nobody is told to install it.
  const needs = way === 'inside' ? null : plan.needs;
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
