import ByteData from 'qrcode/lib/core/byte-data.js';

// In the build this stands in the place of `qrcode`'s own `segments.js` (build/byte-only-qr.ts), whose names these are.
// That one looks for the cheapest mix of digits, capitals, Kanji and bytes, by a shortest path through a graph. What our
// codes hold is a URL with lower-case letters, for which the answer is: bytes.

type Segments = readonly [unknown];

/** A text as one segment of bytes. */
export function fromString(text: string): Segments {
  return [new ByteData(text)];
}

/** What is in segments already. */
export function fromArray(segments: Segments): Segments {
  return segments;
}

/** The same: there is nothing to split. */
export function rawSplit(text: string): Segments {
  return fromString(text);
}
