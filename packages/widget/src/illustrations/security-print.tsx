const rosetteAngles = [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165];

/** The rosette of security printing; the product's own mark, behind what is drawn. */
export function Rosette({
  x,
  y,
  radius,
}: {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  return (
    <g class="fine">
      {rosetteAngles.map((angle) => (
        <ellipse
          key={angle}
          cx={x}
          cy={y}
          rx={radius}
          ry={radius * 0.65}
          transform={`rotate(${angle} ${x} ${y})`}
        />
      ))}
    </g>
  );
}

/** The fine waves of security printing, as they run across a card. */
export function Waves(props: {
  readonly x: number;
  readonly y: number;
  readonly periods: number;
  readonly rise: number;
}) {
  const half = 10;
  const tail = ` t${half * 2} 0`.repeat(props.periods * 2 - 1);
  return (
    <g class="fine">
      {[1, 0.55, 0.1, -0.35, -0.8].map((share) => (
        <path key={share} d={`M${props.x} ${props.y}q${half} ${-props.rise * share} ${half * 2} 0${tail}`} />
      ))}
    </g>
  );
}
