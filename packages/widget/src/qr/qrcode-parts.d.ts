declare module 'qrcode/lib/core/byte-data.js' {
  /** Makes a segment of a code in byte mode. */
  const ByteData: new (data: string) => object;
  export default ByteData;
}

declare module 'qrcode/lib/core/mode.js' {
  export const BYTE: { readonly bit: number; readonly ccBits: readonly [number, number, number] };
  export function getCharCountIndicator(mode: typeof BYTE, version: number): number;
}

declare module 'qrcode/lib/core/error-correction-level.js' {
  export const M: { readonly bit: number };
}

declare module 'qrcode/lib/core/error-correction-code.js' {
  export function getBlocksCount(version: number, level: { readonly bit: number }): number;
  export function getTotalCodewordsCount(version: number, level: { readonly bit: number }): number;
}
