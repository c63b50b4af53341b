import { locales } from '@tokencloud/contract/vocabulary';
import { expect, it } from 'vitest';
import type { Device } from '../../flow/device.ts';
import { loadLocale } from '../../locales/index.ts';
import { createTranslate } from '../../locales/translate.ts';
import { handoffPlans } from './handoff-plan.ts';
import { handoffWay } from './handoff-way.ts';

const phone: Extract<Device, { kind: 'phone' }> = {
  kind: 'phone',
  platform: 'ios',
  isWeChat: false,
  osVersion: null,
  model: null,
};

it('hands over by scanning from a desktop, and from a phone to the other kind of phone', () => {
  expect(handoffWay({ kind: 'desktop' }, 'android')).toBe('scan');
  expect(handoffWay(phone, 'android')).toBe('scan');
  expect(handoffWay({ ...phone, isWeChat: true }, 'android')).toBe('scan');
});

it('goes on on the phone itself, and knows whether it is inside WeChat', () => {
  expect(handoffWay(phone, 'ios')).toBe('here');
  expect(handoffWay({ ...phone, isWeChat: true }, 'ios')).toBe('inside');
  expect(handoffWay({ ...phone, platform: null }, 'android')).toBe('here');
});

it('shows the Request ID and one code on every plan', () => {
  for (const byPlatform of Object.values(handoffPlans)) {
    for (const plan of Object.values(byPlatform).flatMap((ways) => Object.values(ways))) {
      expect(plan.blocks).toContain('requestId');
      expect(plan.blocks.filter((block) => block.startsWith('code'))).toHaveLength(1);
    }
  }
});

it.each(locales)('says no word of WeChat on the passport’s plans in %s', async (locale) => {
  const t = createTranslate(await loadLocale(locale), locale);
  for (const plan of Object.values(handoffPlans.passport).flatMap((ways) => Object.values(ways))) {
    expect(plan.steps(t, 'verify.example').join()).not.toMatch(/WeChat|微信/);
    for (const block of ['openWeChat', 'weChatGuide', 'download']) expect(plan.blocks).not.toContain(block);
  }
});
