import { qrPicture } from '../../qr/qr-picture.ts';
import { Heading } from '../../ui/heading.tsx';
import type { ScreenProps } from '../screen.ts';
import { CodePanel } from './code-panel.tsx';

/**
 * The code without what stands around it on the hand-off screen, where that has not come yet: nobody waits for help
 * with a code that could be scanned already.
 */
export function CodeAlone(props: ScreenProps<'handoff'>) {
  const { state, context } = props;
  const src = qrPicture(state.handoff.urls[state.platform]);
  return (
    <div class="stack">
      <Heading>{context.t('handoff.title')}</Heading>
      {/* Where the tabs will be, so that the code stays where it is. */}
      <div class="tab-place" />
      <div class="handoff scan">
        <CodePanel {...props} src={src} />
      </div>
    </div>
  );
}
