import type { Plugin } from 'vite';

/** `f?.(…, ...x)`, which Chrome before 91 gets wrong, though it has both halves. */
const spreadInOptionalCall = /\?\.\((?:[^()]|\([^()]*\))*\.\.\./;

/** Fails the build where the one thing is used that our oldest browsers lack of its target. */
export function noSpreadInOptionalCall(): Plugin {
  return {
    name: 'no-spread-in-optional-call',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !spreadInOptionalCall.test(chunk.code)) continue;
        throw new Error(`${chunk.fileName} has a spread in an optional call: Chrome 87 gets it wrong.`);
      }
    },
  };
}
