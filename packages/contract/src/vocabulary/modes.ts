/** Whether real people are verified. Wire value; the one list. */
export const modes = ['test', 'live'] as const;

/** The mode of a key and of everything made with it. Test mode never touches a real document. */
export type Mode = (typeof modes)[number];
