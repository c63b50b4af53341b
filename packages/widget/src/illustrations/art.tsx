import type { ComponentChildren } from 'preact';

type ArtProps = { readonly width: number; readonly height: number; readonly children: ComponentChildren };

/** The sheet every illustration is drawn on: two-pixel lines in the text's colour; colours come from base.css. */
export function Art({ width, height, children }: ArtProps) {
  return (
    <svg class="art" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {children}
    </svg>
  );
}

/** Radio waves that go out to the right of a point. */
export function RadioWaves({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path class="mark" d={`M${x} ${y - 5}a8 8 0 0 1 0 10m6-16a16 16 0 0 1 0 22m6-28a24 24 0 0 1 0 34`} />
  );
}
