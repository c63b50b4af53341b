import { locales } from '@tokencloud/contract/vocabulary';
import { expect, it } from 'vitest';
import type { Device } from '../../flow/device.ts';
import { loadLocale } from '../../locales/index.ts';
import { createTranslate } from '../../locales/translate.ts';
import { handoffPlans, type HandoffPlan } from './handoff-plan.ts';
import { handoffWay } from './handoff-way.ts';

const phone: Extract<Device, { kind: 'phone' }> = {
  kind: 'phone',
  platform: 'ios',
  browser: 'plain',
  osVersion: null,
  model: null,
};

it('hands over by scanning from a desktop, and from a phone to the other kind of phone', () => {
  expect(handoffWay({ kind: 'desktop' }, 'android')).toBe('scan');
  expect(handoffWay(phone, 'android')).toBe('scan');
  expect(handoffWay({ ...phone, browser: 'weChat' }, 'android')).toBe('scan');
});

it('goes on on the phone itself, and knows whether it is inside WeChat', () => {
  expect(handoffWay(phone, 'ios')).toBe('here');
  expect(handoffWay({ ...phone, browser: 'weChat' }, 'ios')).toBe('inside');
});

it('knows the browsers that read codes by themselves on an iPhone, from where no App Clip starts', () => {
  expect(handoffWay({ ...phone, browser: 'ownScanner' }, 'ios')).toBe('inside');
  expect(handoffWay({ ...phone, platform: 'android', browser: 'ownScanner' }, 'android')).toBe('here');
});

it('takes a phone that is neither for one that can have the mini program, and is no iPhone', () => {
  expect(handoffWay({ ...phone, platform: null }, 'android')).toBe('here');
  expect(handoffWay({ ...phone, platform: null }, 'ios')).toBe('scan');
});

it.each(locales)('names no app that the person may not be in, in %s', async (locale) => {
  const t = createTranslate(await loadLocale(locale), locale);
  for (const { ways } of [handoffPlans.cn_id_card.ios, handoffPlans.passport.ios]) {
    expect(ways.inside.steps(t, 'verify.example').join()).not.toMatch(/WeChat|微信|QQ|UC/);
  }
});

const wayPlans = (plans: readonly HandoffPlan[]) => plans.flatMap(({ ways }) => Object.values(ways));

it('shows one code on every plan, and the Request ID or a link to the page that has it', () => {
  for (const plan of wayPlans(Object.values(handoffPlans).flatMap((plans) => Object.values(plans)))) {
    expect(plan.blocks.some((block) => block === 'requestId' || block === 'copyLink')).toBe(true);
    expect(plan.blocks.filter((block) => block.startsWith('code'))).toHaveLength(1);
  }
});

it('leaves one thing to do in WeChat and its likes on an iPhone: copy the link', () => {
  const { blocks } = handoffPlans.cn_id_card.ios.ways.inside;
  expect(blocks).toEqual(['notice', 'copyLink', 'steps', 'codeForAnother']);
});

it.each(locales)('says no word of WeChat on the passport’s plans in %s', async (locale) => {
  const t = createTranslate(await loadLocale(locale), locale);
  for (const { needs, requestIdHint } of Object.values(handoffPlans.passport)) {
    expect(needs).toBeNull();
    for (const hint of Object.values(requestIdHint)) expect(t(hint)).not.toMatch(/WeChat|微信/);
  }
  for (const plan of wayPlans(Object.values(handoffPlans.passport))) {
    expect(plan.steps(t, 'verify.example').join()).not.toMatch(/WeChat|微信/);
    for (const block of ['openWeChat', 'weChatGuide', 'download']) expect(plan.blocks).not.toContain(block);
  }
});
