import { Coming } from './coming.tsx';
import { CodeAlone } from './handoff/code-alone.tsx';
import type { StandInName } from './stand-in-name.ts';

/** What stands in for a part of the widget that is still being fetched. The gallery shows each of them. */
export const standIns = { coming: Coming, codeAlone: CodeAlone } satisfies Record<StandInName, unknown>;
