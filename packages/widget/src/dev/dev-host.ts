import { locales, presentations, themes } from '@tokencloud/contract/vocabulary';
import type { Host } from '../channel/host.ts';

/** A host that only writes down what it is told. `?locale=`, `?theme=`, `?presentation=` and `?accent=` choose. */
export function createDevHost(token: string, query: URLSearchParams, log: (line: string) => void): Host {
  const accent = query.get('accent');
  return {
    origin: null,
    presentation: presentations.find((name) => name === query.get('presentation')) ?? 'overlay',
    shown: null,
    appearance: {
      theme: themes.find((name) => name === query.get('theme')),
      ...(accent === null ? {} : { accent: `#${accent}` }),
    },
    locale: locales.find((name) => name === query.get('locale')) ?? null,
    token: { first: token, renew: async () => token },
    tell: (event) => log(JSON.stringify(event)),
    resize: () => undefined,
    close: (outcome) => log(`closed: ${JSON.stringify(outcome)} (reload to open again)`),
    fail: (code) => log(`failed: ${code}`),
    onCloseAsked: () => undefined,
  };
}
