import { EXAMPLE_NOW } from '@tokencloud/contract/examples';
import type { Presentation } from '@tokencloud/contract/vocabulary';
import type { Connection, FlowStateName, FlowStateOf } from '../flow/state.ts';
import type { CancelProgress } from '../screens/cancel-progress.ts';
import type { StandInName } from '../screens/stand-in-name.ts';
import { wayOutOf, type WayOut } from '../screens/way-out.ts';
import type { DeviceName } from './devices.ts';

/** How far the question of canceling is, over a screen. */
export type Question = CancelProgress;

/** What is over a screen, or in its place. */
export type Layer = {
  /** Default `connected`. */
  readonly connection?: Connection;
  /** Default: none. */
  readonly question?: Question;
  /** In the screen's place, because that is still being fetched. Default: none. */
  readonly standIn?: { readonly name: StandInName; readonly isLate: boolean };
};

/** One way in which a flow state can look. */
export type Fixture<Name extends FlowStateName> = Layer & {
  /** Unique among the state's fixtures. */
  readonly variant: string;
  readonly state: FlowStateOf<Name>;
  /** What the widget runs on. Default `desktop`. */
  readonly device?: DeviceName;
  /** Default `overlay`. */
  readonly presentation?: Presentation;
  /** Null: the partner has given the hosted page no address to return to. Default: it has. */
  readonly returnUrl?: null;
  /** Milliseconds since 1970; default the examples' own moment. */
  readonly now?: number;
};

/** A fixture of any flow state. */
export type AnyFixture = { [Name in FlowStateName]: Fixture<Name> }[FlowStateName];

/** The fixtures of every flow state; a new state does not compile until it has some. */
export type Fixtures = { readonly [Name in FlowStateName]: readonly Fixture<Name>[] };

/** The examples are typed as views, in which a hand-off and a phone may be absent. */
export function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The contract’s example has lost what the gallery shows.');
  return value;
}

/** The way out of a fixture, where it stands as given. */
export function wayOutOfFixture({ returnUrl }: AnyFixture, presentation: Presentation): WayOut {
  return wayOutOf(presentation, returnUrl === null ? null : 'https://partner.example/');
}

/** The moment at which a fixture is shown. */
export function nowOf(fixture: { readonly now?: number }): number {
  return fixture.now ?? Date.parse(EXAMPLE_NOW);
}
