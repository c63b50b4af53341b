import { formatLeft, formatTime } from '../../locales/format.ts';
import { Button } from '../../ui/button.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { QrImage } from '../../ui/qr-image.tsx';
import type { ScreenProps } from '../screen.ts';

type CodePanelProps = ScreenProps<'handoff'> & { readonly src: string; readonly title?: string };

/** The QR code, how long it lives, and *New code*, which keeps its place and focus whatever the code does. */
export function CodePanel({ state, context, emit, src, title }: CodePanelProps) {
  const { t, locale, now } = context;
  const endsAt = Date.parse(state.handoff.expires_at);
  const covers = { valid: null, expired: t('handoff.expired'), renewing: t('handoff.renewing') };
  const cover = covers[state.code];
  // Renewing is quick and was asked for; what it leads to is said.
  const announcements = { valid: t('handoff.renewed'), expired: t('handoff.expired'), renewing: '' };
  return (
    <div class="code-panel stack">
      {title !== undefined && <h2>{title}</h2>}
      <QrImage src={src} alt={t('handoff.qr')} cover={cover} />
      <LiveRegion text={announcements[state.code]} />
      {state.code === 'valid' ? (
        <Countdown
          now={now}
          endsAt={endsAt}
          until={t('handoff.validUntil', { time: formatTime(locale, endsAt) })}
          left={(milliseconds) => t('handoff.left', { left: formatLeft(milliseconds) })}
          soon={t('handoff.soon')}
        />
      ) : (
        <p class="countdown">&nbsp;</p>
      )}
      <Button
        kind={state.code === 'valid' ? 'quiet' : 'primary'}
        state={state.code === 'renewing' ? 'busy' : 'ready'}
        onPress={() => emit({ type: 'newCodePressed' })}
      >
        {t('handoff.newCode')}
      </Button>
    </div>
  );
}
