import { useEffect, useState } from 'preact/hooks';
import { wechatGuides, type WeChatGuide } from '../../locales/wechat-guide/wechat-guide.ts';
import { NumberedList } from '../../ui/numbered-list.tsx';
import type { ScreenContext } from '../screen.ts';

/** What the help with WeChat's real-name verification needs. */
export type WeChatGuideTextProps = {
  readonly context: ScreenContext;
  /** Counts how often the help has been opened: each time it is fetched where it is not here. */
  readonly openings: number;
};

/** The text of that help, fetched in the person's language. */
export function WeChatGuideText({ context, openings }: WeChatGuideTextProps) {
  const { t, locale } = context;
  const [guide, setGuide] = useState<WeChatGuide | 'failed' | null>(null);
  useEffect(() => {
    if (guide !== null && guide !== 'failed') return;
    setGuide(null);
    wechatGuides[locale]().then(setGuide, () => setGuide('failed'));
  }, [openings]);
  if (guide === null) return <p aria-busy="true">{t('handoff.guide.loading')}</p>;
  return guide === 'failed' ? <p>{t('frame.loadFailed')}</p> : <GuideText guide={guide} />;
}

/** The help itself. */
export function GuideText({ guide }: { readonly guide: WeChatGuide }) {
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
