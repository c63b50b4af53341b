declare module 'qrcode/lib/core/byte-data.js' {
  /** Makes a segment of a code in byte mode. */
  const ByteData: new (data: string) => object;
  export default ByteData;
}

declare module 'qrcode/lib/core/mode.js' {
  export const BYTE: { readonly bit: number; readonly ccBits: readonly [number, number, number] };
  export function getCharCountIndicator(mode: typeof BYTE, version: number): number;
}
