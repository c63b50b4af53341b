import type { ReportedProblem } from '../flow/problem-plays.ts';
import type { Translate } from '../locales/index.ts';
import { Notice } from '../ui/notice.tsx';

/** A problem that can be mended: what happened, what to do. */
export function ProblemNotice({ problem, t }: { readonly problem: ReportedProblem; readonly t: Translate }) {
  return <Notice tone="problem" title={t(`problem.${problem}.title`)} text={t(`problem.${problem}.text`)} />;
}
