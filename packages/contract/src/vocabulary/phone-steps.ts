/** The steps that a phone reports during an attempt, in their usual order. Wire value; the one list. */
export const phoneSteps = ['opened', 'scanning', 'confirming', 'liveness'] as const;

/** Where the person is on the phone. A phone may repeat or skip a step (the App Clip has no `confirming`). */
export type PhoneStep = (typeof phoneSteps)[number];
