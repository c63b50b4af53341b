import { Art, RadioWaves } from './art.tsx';

/** A document, for the first line of what will happen. */
export function PlanDocument() {
  return (
    <Art width={56} height={56}>
      <rect class="paper" x="4" y="13" width="48" height="31" rx="5" />
      <path d="M11 22h15m-15 7h11" />
      <path class="mark" d="M11 37h20" />
      <circle class="tint" cx="40" cy="25" r="4.500" />
      <path d="M33 37a7 7 0 0 1 14 0" />
    </Art>
  );
}

/** A phone that reads. */
export function PlanPhone() {
  return (
    <Art width={56} height={56}>
      <rect class="tint" x="8" y="6" width="25" height="44" rx="5" />
      <path d="M18 44h5" />
      <g transform="translate(10 6.500) scale(.8)">
        <RadioWaves x={32} y={27} />
      </g>
    </Art>
  );
}

/** A check mark in a seal. */
export function PlanDone() {
  return (
    <Art width={56} height={56}>
      <circle class="tint" cx="28" cy="28" r="20" />
      <path class="mark" d="m19 28.500 6.500 6.500L38 22" />
    </Art>
  );
}
