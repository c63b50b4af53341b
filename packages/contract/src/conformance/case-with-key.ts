import { ConformanceError } from './conformance-client.ts';
import type { Audience, ConformanceCase, ConformanceTarget } from './conformance-target.ts';

/** An implementation, and a key of one of its partners. */
export type Partner = { readonly target: ConformanceTarget; readonly key: string };

/** Makes cases that need a secret key. */
export const caseWithKey =
  (asks: readonly Audience[]) =>
  (name: string, run: (partner: Partner) => Promise<void>): ConformanceCase => ({
    name,
    asks,
    async run(target) {
      if (target.secretKey === undefined) throw new ConformanceError('This case needs a secret key.');
      await run({ target, key: target.secretKey });
    },
  });
