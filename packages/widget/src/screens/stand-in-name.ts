/** Names what stands in for a part of the widget that is still being fetched. The one list. */
export type StandInName = 'coming' | 'codeAlone';
