import { partnerCases } from './partner-cases.ts';
import { phoneCases } from './phone-cases.ts';
import { sessionCases } from './session-cases.ts';

export { ConformanceError } from './conformance-client.ts';
export type { Audience, ConformanceCase, ConformanceTarget } from './conformance-target.ts';

/** What every implementation of the HTTP API does alike. Each case can be run alone, in any test runner. */
export const conformanceCases = [...sessionCases, ...partnerCases, ...phoneCases] as const;
