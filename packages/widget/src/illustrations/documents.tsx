import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import { Art } from './art.tsx';
import { Waves } from './security-print.tsx';

/** A card with the portrait on its right, as the Chinese ID card has it. */
export function IdCardShape() {
  return (
    <g>
      <rect class="paper" x="8" y="12" width="104" height="66" rx="8" />
      <Waves x={14} y={46} periods={2} rise={56} />
      <path d="M20 28h34M20 41h26M20 54h30" />
      <path class="mark" d="M20 67h56" />
      <rect class="tint" x="74" y="23" width="27" height="34" rx="3" />
      <circle cx="87.5" cy="35" r="5.5" />
      <path d="M78.500 52.500a9 9 0 0 1 18 0" />
    </g>
  );
}

/** A passport with a globe and the sign of a chip on its cover. */
export function PassportShape() {
  return (
    <g>
      <path d="M34 9h50a6 6 0 0 1 6 6v61a6 6 0 0 1-6 6" />
      <rect class="tint" x="28" y="6" width="54" height="78" rx="6" />
      <circle cx="55" cy="34" r="15" />
      <path d="M40 34h30M55 19c-9 9-9 21 0 30 9-9 9-21 0-30" />
      <g class="mark">
        <rect x="43" y="61" width="24" height="14" rx="1" />
        <path d="M43 68h7.500m9 0H67" />
        <circle cx="55" cy="68" r="4" />
      </g>
    </g>
  );
}

/** The picture of each document. */
export const documentIllustrations: Record<DocumentType, ComponentType> = {
  cn_id_card: () => (
    <Art width={120} height={90}>
      <IdCardShape />
    </Art>
  ),
  passport: () => (
    <Art width={120} height={90}>
      <PassportShape />
    </Art>
  ),
};
