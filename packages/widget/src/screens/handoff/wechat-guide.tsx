import { useState } from 'preact/hooks';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { ScreenContext } from '../screen.ts';
import { WeChatGuideText } from './wechat-guide-text.tsx';

/** Help with WeChat's own real-name verification. Its text is fetched when it is opened. */
export function WeChatGuide({ context }: { readonly context: ScreenContext }) {
  const [openings, setOpenings] = useState(0);
  return (
    <Disclosure title={context.t('handoff.guide.title')} onOpen={() => setOpenings(openings + 1)}>
      {openings > 0 && <WeChatGuideText context={context} openings={openings} />}
    </Disclosure>
  );
}
