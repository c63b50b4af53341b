/** A face in an oval, as a camera frames it. */
export function FaceOval(props: { readonly phase: 'still' | 'reading' }) {
  return (
    <svg class={`illustration is-${props.phase}`} viewBox="0 0 240 200" aria-hidden="true">
      <ellipse class="draw-soft" cx="120" cy="100" rx="70" ry="90" />
      <ellipse class="draw-accent draw-ring" cx="120" cy="100" rx="70" ry="90" pathLength="100" />
      <g class="draw-face">
        <path class="draw-line" d="M84 82c0-30 14-46 36-46s36 16 36 46v18c0 26-16 46-36 46s-36-20-36-46z" />
        <circle class="draw-dot" cx="106" cy="90" r="4" />
        <circle class="draw-dot" cx="134" cy="90" r="4" />
        <path class="draw-line" d="M120 94v14M108 122c6 6 18 6 24 0" />
      </g>
    </svg>
  );
}
