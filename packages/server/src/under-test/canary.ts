/** How data could stand somewhere without being seen at the first look. */
export type Form =
  | 'as it is'
  | 'hex'
  | 'HEX'
  | 'base64'
  | 'base64url'
  | 'URL-encoded'
  | 'JSON-escaped'
  | 'UTF-16LE'
  | 'UTF-16BE';

/** Base64 of something in the middle of something else: three ways, by where it begins; its ends mix with others. */
function base64Middles(bytes: Buffer, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const text = padded.toString(encoding).replace(/=+$/, '');
    return text.slice(offset === 0 ? 0 : 4, Math.floor(text.length / 4) * 4 - 4);
  });
}

const jsonEscaped = (text: string) =>
  text.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every form in which something could stand in a log, a file or an answer. */
export function formsOf(canary: string | Buffer): readonly (readonly [Form, Buffer])[] {
  const bytes = Buffer.from(canary as string);
  const hex = bytes.toString('hex');
  const forms: [Form, string | Buffer][] = [
    ['as it is', bytes],
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
    ...base64Middles(bytes, 'base64').map((text): [Form, string] => ['base64', text]),
    ...base64Middles(bytes, 'base64url').map((text): [Form, string] => ['base64url', text]),
  ];
  if (typeof canary === 'string') {
    const wide = Buffer.from(canary, 'utf16le');
    forms.push(['UTF-16LE', wide], ['UTF-16BE', Buffer.from(wide).swap16()]);
    // A text of plain letters is the same in these.
    if (encodeURIComponent(canary) !== canary) forms.push(['URL-encoded', encodeURIComponent(canary)]);
    if (jsonEscaped(canary) !== canary) forms.push(['JSON-escaped', jsonEscaped(canary)]);
  }
  return forms.map(([form, value]) => [form, Buffer.from(value as string)]);
}

/** The canaries that are found somewhere, and in which form. */
export function findCanaries(
  place: Buffer | string,
  canaries: Readonly<Record<string, string | Buffer>>,
): string[] {
  const haystack = Buffer.from(place as string);
  return Object.entries(canaries).flatMap(([name, canary]) =>
    formsOf(canary).flatMap(([form, needle]) => (haystack.includes(needle) ? [`${name}, ${form}`] : [])),
  );
}
