import { describe, expect, it } from 'vitest';
import { stepsOf } from './phone-steps.ts';

describe('stepsOf', () => {
  it('says of each step whether it is done, under way or to come', () => {
    expect(stepsOf('cn_id_card', { platform: 'android', step: 'scanning' })).toEqual([
      { step: 'opened', state: 'done' },
      { step: 'scanning', state: 'current' },
      { step: 'confirming', state: 'next' },
      { step: 'liveness', state: 'next' },
    ]);
  });

  it('leaves out what the App Clip does not ask for', () => {
    const steps = stepsOf('cn_id_card', { platform: 'ios', step: 'scanning' });
    expect(steps.map(({ step }) => step)).toEqual(['opened', 'scanning', 'liveness']);
  });

  it('shows a step that the phone reports, even one it usually leaves out', () => {
    const steps = stepsOf('cn_id_card', { platform: 'ios', step: 'confirming' });
    expect(steps).toContainEqual({ step: 'confirming', state: 'current' });
  });
});
