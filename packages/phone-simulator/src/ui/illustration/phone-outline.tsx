import type { PhonePlatform } from '@tokencloud/contract/vocabulary';

/** A phone's outline, told apart by its camera. */
export function PhoneOutline(props: { readonly platform: PhonePlatform }) {
  return (
    <svg class="outline" viewBox="0 0 32 48" aria-hidden="true">
      <rect class="draw-line" x="5" y="3" width="22" height="42" rx="5" />
      {props.platform === 'android' ? (
        <circle class="draw-dot" cx="16" cy="9" r="1.8" />
      ) : (
        <path class="draw-line" d="M13 8h6" />
      )}
    </svg>
  );
}
