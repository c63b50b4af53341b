import type { TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatTime } from '../../locales/format.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import type { ScreenContext } from '../screen.ts';
import { captionedPicture } from './captioned-picture.ts';
import { savingWay } from './saving-way.ts';

const FILE_NAME = 'verification-qr.png';

/** What *Download QR* needs. */
export type DownloadQrProps = {
  readonly context: ScreenContext;
  readonly kind: ButtonKind;
  /** The picture of the code; null while there is none that lives. */
  readonly src: string | null;
  readonly expiresAt: string;
};

type Picture = { readonly src: string; readonly file: File; readonly dataUrl: string };

/** *Download QR*, by the way that works in this browser. It never says "saved": no browser tells. */
export function DownloadQr({ context, kind, src, expiresAt }: DownloadQrProps) {
  const { t, locale, device } = context;
  const [isHolding, setIsHolding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const caption = t('handoff.validUntil', { time: formatTime(locale, Date.parse(expiresAt)) });
  const picture = usePicture(place, src, caption);
  const isIphone = device.kind === 'phone' && device.platform === 'ios';
  const onPress = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (picture === null) return;
    const document = event.currentTarget.ownerDocument;
    if (savePicture(picture, document, isIphone) === 'hold') setIsHolding(true);
  };
  return (
    <div ref={place} class="stack">
      <Button kind={kind} state={picture === null ? 'off' : 'ready'} onPress={onPress}>
        {t('handoff.download')}
      </Button>
      {isHolding && picture !== null && (
        <div class="stack tight">
          <p role="status">{t('handoff.hold')}</p>
          <img class="saved-picture" src={picture.dataUrl} alt={t('handoff.qr')} width="720" height="816" />
        </div>
      )}
    </div>
  );
}

/** The picture made ready before it is asked for: sharing has to begin within the press. */
function usePicture(
  place: { current: HTMLElement | null },
  src: string | null,
  caption: string,
): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    const document = place.current?.ownerDocument;
    if (src === null || document === undefined) return undefined;
    const controller = new AbortController();
    void makePicture({ src, caption, document }).then((made) => {
      if (!controller.signal.aborted) setPicture(made);
      return undefined;
    });
    return () => controller.abort();
  }, [src, caption]);
  return picture?.src === src ? picture : null;
}

type Making = { readonly src: string; readonly caption: string; readonly document: Document };

async function makePicture({ src, caption, document }: Making): Promise<Picture> {
  try {
    const { dataUrl, blob } = await captionedPicture(src, caption, document);
    return { src, dataUrl, file: new File([blob], FILE_NAME, { type: 'image/png' }) };
  } catch {
    // No caption then: the code alone, as it is on the screen, can be held and saved all the same.
    return { src, dataUrl: src, file: new File([], FILE_NAME) };
  }
}

function savePicture(picture: Picture, document: Document, isIphone: boolean): 'hold' | 'done' {
  const navigator = document.defaultView?.navigator;
  const data = { files: [picture.file] };
  // Guarded: iOS 14 and some WebViews have no `canShare`.
  const canShareFiles = picture.file.size > 0 && navigator?.canShare?.(data) === true;
  const way = savingWay({ userAgent: navigator?.userAgent ?? '', canShareFiles, isIphone });
  if (way === 'hold') return 'hold';
  if (way === 'share') {
    // Not waited for: the promise may never settle. A rejection means that the sheet was closed.
    navigator?.share(data).catch(() => undefined);
    return 'hold';
  }
  const link = document.createElement('a');
  link.href = picture.dataUrl;
  link.download = FILE_NAME;
  document.body.append(link);
  link.click();
  link.remove();
  return 'done';
}
