import type { Configuration } from '../configuration.ts';
import type { HandoffLinks } from './session-view.ts';

/** Where codes lead: by default `<handoff origin>/h/<code>`, one https URL for every scanner. */
export function handoffLinks(configuration: Configuration, origin: string): HandoffLinks {
  const base = configuration.HANDOFF_ORIGIN ?? origin;
  return {
    urlOf(document, platform, code) {
      const name = `HANDOFF_URL_${document}_${platform}`.toUpperCase();
      const template = configuration.handoffUrls[name] ?? `${base}/h/{code}`;
      return template.replaceAll('{code}', code);
    },
    openAppUrlOf: (document, code) =>
      // Only the Chinese ID card on Android goes through WeChat.
      document === 'cn_id_card' ? (configuration.OPEN_APP_URL?.replaceAll('{code}', code) ?? null) : null,
  };
}
