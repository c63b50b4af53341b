declare module 'qrcode/lib/core/byte-data.js' {
  /** Makes a segment of a code in byte mode. */
  const ByteData: new (data: string) => object;
  export default ByteData;
}
