type QrImageProps = {
  /** A PNG with its own quiet zone, or null while it is being drawn. */
  readonly src: string | null;
  readonly alt: string;
  /** Why the code is dead. Null: it is alive, and nothing may lie on it, or a long press does not find it. */
  readonly cover: string | null;
};

/** A QR code: an `<img>`, dark on light in every theme. A dead code is blurred and covered. */
export function QrImage({ src, alt, cover }: QrImageProps) {
  return (
    <div class={cover === null ? 'qr' : 'qr covered'}>
      {src !== null && (
        <img
          src={src}
          alt={cover === null ? alt : ''}
          width="260"
          height="260"
          data-qr={cover === null ? 'live' : 'dead'}
        />
      )}
      {cover !== null && <div class="qr-cover">{cover}</div>}
    </div>
  );
}
