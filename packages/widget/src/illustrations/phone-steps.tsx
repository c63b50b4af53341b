import type { DocumentType, PhoneStep } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import { Art, RadioWaves } from './art.tsx';
import { IdCardShape, PassportShape } from './documents.tsx';
import { Rosette } from './security-print.tsx';

/** What each step looks like; reading is drawn with the document that is read. */
export const phoneStepIllustrations: Record<PhoneStep, ComponentType<{ readonly document: DocumentType }>> = {
  opened: Opened,
  scanning: Scanning,
  confirming: Confirming,
  liveness: Liveness,
};

const documentShapes: Record<DocumentType, ComponentType> = {
  cn_id_card: IdCardShape,
  passport: PassportShape,
};

function Opened() {
  return (
    <Art width={200} height={110}>
      <Rosette x={100} y={55} radius={54} />
      <PhoneOutline x={76} y={13} />
      <path d="M86 29h28M86 38h20" />
      <rect class="tint mark" x="86" y="50" width="28" height="16" rx="4" />
      <path class="mark" d="m95 58 4 4 7-8" />
    </Art>
  );
}

function Scanning({ document }: { readonly document: DocumentType }) {
  const Shape = documentShapes[document];
  return (
    <Art width={200} height={110}>
      <Rosette x={100} y={55} radius={54} />
      <g transform="translate(30 14) scale(.9)">
        <Shape />
      </g>
      <PhoneOutline x={96} y={13} />
      <RadioWaves x={154} y={55} />
      <circle class="solid" cx="120" cy="55" r="4" />
      <circle class="mark" cx="120" cy="55" r="11" />
    </Art>
  );
}

function Confirming() {
  return (
    <Art width={200} height={110}>
      <Rosette x={100} y={55} radius={54} />
      <PhoneOutline x={76} y={13} />
      <circle class="tint" cx="92" cy="31" r="6" />
      <path d="M104 28h10m-10 6h7M86 47h28M86 56h22" />
      <rect class="solid" x="86" y="67" width="28" height="13" rx="4" />
      <circle class="paper mark" cx="130" cy="78" r="14" />
      <path class="mark" d="m124 78 4.500 4.500 8-9" />
    </Art>
  );
}

function Liveness() {
  return (
    <Art width={200} height={110}>
      <Rosette x={100} y={55} radius={54} />
      <PhoneOutline x={76} y={13} />
      <ellipse class="tint" cx="100" cy="50" rx="13" ry="17" />
      <path d="M95 47v1m10-1v1m-9 8c2 3 6 3 8 0" />
      <path class="mark" d="M83 37v-8h8m18 0h8v8m0 26v8h-8m-18 0h-8v-8" />
    </Art>
  );
}

/** A phone, seen from the front; 48 by 84. */
function PhoneOutline({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g>
      <rect class="paper" x={x} y={y} width="48" height="84" rx="8" />
      <path d={`M${x + 19} ${y + 77}h10`} />
    </g>
  );
}
