import type { AnyFixture } from '../../packages/widget/src/gallery/fixture.ts';
import { fixtures } from '../../packages/widget/src/gallery/fixtures.ts';

/** The widget's flow states, each with everything that the gallery shows of it. */
export const fixtureGroups: readonly (readonly [state: string, fixtures: readonly AnyFixture[]])[] =
  Object.entries(fixtures);

/** Everything that the gallery shows. */
export const allFixtures: readonly AnyFixture[] = Object.values(fixtures).flat();
