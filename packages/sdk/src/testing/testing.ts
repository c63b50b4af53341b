export { createFakeTokenCloud, type FakeTokenCloud } from './create-fake-token-cloud.ts';
export { fakeClientToken } from './fake-client-token.ts';
export type { FakeScenario, FakeStory } from './fake-story.ts';
export type { FakeStep } from './fake-widget.ts';
