/** What decides how a picture can be saved. */
export type SavingFacts = {
  readonly userAgent: string;
  /** What `navigator.canShare({ files })` says of the picture. */
  readonly canShareFiles: boolean;
  readonly isIphone: boolean;
};

/**
 * How a picture is saved. `hold`: it is shown large, to press and hold. `share`: the share sheet, whose
 * "Save Image" puts it among the photos. `download`: a file.
 */
export type SavingWay = 'hold' | 'share' | 'download';

/** Browsers inside apps, where `<a download>` does nothing: WeChat, QQ, and any Android WebView (`; wv`). */
const insideApp = /MicroMessenger|\bQQ\/|; wv\)/;

/** The best way that works. A download on an iPhone would go to Files, where WeChat does not look for pictures. */
export function savingWay({ userAgent, canShareFiles, isIphone }: SavingFacts): SavingWay {
  if (insideApp.test(userAgent)) return 'hold';
  if (isIphone) return canShareFiles ? 'share' : 'hold';
  return 'download';
}
