import type { DocumentType } from '@tokencloud/contract/vocabulary';

/** The document as it is held against the phone's back: a card lies across, a passport stands. */
const shapes: Record<DocumentType, { x: number; y: number; width: number; height: number }> = {
  cn_id_card: { x: 62, y: 66, width: 116, height: 74 },
  passport: { x: 82, y: 48, width: 78, height: 108 },
};

/** A document held against the back of a phone, with the waves of a chip being read. */
export function DocumentOnPhone(props: {
  readonly document: DocumentType;
  readonly phase: 'still' | 'reading';
}) {
  const { x, y, width, height } = shapes[props.document];
  return (
    <svg class={`illustration is-${props.phase}`} viewBox="0 0 240 200" aria-hidden="true">
      <rect class="draw-soft" x="76" y="8" width="88" height="184" rx="16" />
      <circle class="draw-line" cx="98" cy="28" r="8" />
      <circle class="draw-line" cx="120" cy="28" r="5" />
      <g class="draw-document">
        <rect class="draw-card" x={x} y={y} width={width} height={height} rx="8" />
        <rect class="draw-chip" x={x + 12} y={y + 14} width="24" height="18" rx="4" />
        <path class="draw-line" d={`M${x + 12} ${y + height - 24}h${width - 44}`} />
        <path class="draw-line" d={`M${x + 12} ${y + height - 14}h${width - 60}`} />
      </g>
      <g class="draw-waves">
        <path class="draw-accent" d="M188 84a22 22 0 0 1 0 36" />
        <path class="draw-accent" d="M198 72a38 38 0 0 1 0 60" />
        <path class="draw-accent" d="M208 60a54 54 0 0 1 0 84" />
      </g>
    </svg>
  );
}
