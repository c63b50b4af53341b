import { Art } from './art.tsx';
import { Rosette } from './security-print.tsx';

/** What a seal says. */
export type SealMark = 'done' | 'stopped' | 'canceled' | 'expired' | 'place';

const marks: Record<SealMark, string> = {
  done: 'm67 71 10 10 17-20',
  stopped: 'M80 56v17m0 10v.1',
  canceled: 'M68 70h24',
  expired: 'M80 57v14l9 5',
  place: 'M80 89c-9-10-13-16-13-22a13 13 0 0 1 26 0c0 6-4 12-13 22zm-4-22a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
};

/** A rosette as it is printed on documents, with a mark in it; for how a verification stands in the end. */
export function Seal({ mark }: { readonly mark: SealMark }) {
  return (
    <Art width={160} height={140}>
      <Rosette x={80} y={70} radius={62} />
      <circle class="paper mark" cx="80" cy="70" r="32" />
      <circle class="tint" cx="80" cy="70" r="27" stroke="none" />
      <path class="mark" stroke-width="3.5" d={marks[mark]} />
    </Art>
  );
}
