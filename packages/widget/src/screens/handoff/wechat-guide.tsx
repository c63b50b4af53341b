import { useState } from 'preact/hooks';
import { wechatGuides, type WeChatGuide as Guide } from '../../locales/wechat-guide/wechat-guide.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberedList } from '../../ui/numbered-list.tsx';
import type { ScreenContext } from '../screen.ts';

/** Help with WeChat's own real-name verification. Its text is fetched when it is opened. */
export function WeChatGuide({ context }: { readonly context: ScreenContext }) {
  const { t, locale } = context;
  const [guide, setGuide] = useState<Guide | 'failed' | null>(null);
  const fetchGuide = () => {
    if (guide !== null && guide !== 'failed') return;
    setGuide(null);
    wechatGuides[locale]().then(setGuide, () => setGuide('failed'));
  };
  return (
    <Disclosure title={t('handoff.guide.title')} onOpen={fetchGuide}>
      {guide === null && <p>{t('handoff.guide.loading')}</p>}
      {guide === 'failed' && <p>{t('frame.loadFailed')}</p>}
      {guide !== null && guide !== 'failed' && <GuideText guide={guide} />}
    </Disclosure>
  );
}

function GuideText({ guide }: { readonly guide: Guide }) {
  return (
    <>
      <p>{guide.why}</p>
      <h2>{guide.stepsTitle}</h2>
      <NumberedList items={guide.steps} />
      <h2>{guide.notesTitle}</h2>
      <ul class="bullets">
        {guide.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {guide.questions.map(({ question, answer }) => (
        <div key={question}>
          <h2>{question}</h2>
          <p>{answer}</p>
        </div>
      ))}
    </>
  );
}
