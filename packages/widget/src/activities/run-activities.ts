import type { Flow } from '../flow/flow.ts';
import { stateOf } from '../flow/state-of.ts';
import { activities, activitiesOf, type Activity, type ActivityName } from './activities.ts';
import type { World } from './world.ts';

type Running = { readonly about: unknown; readonly controller: AbortController };

/** Keeps running what the present state asks for. */
export type ActivityRunner = {
  /** Ends what the flow no longer asks for, and starts what it newly does. */
  readonly update: (flow: Flow) => void;
  /** Ends everything. */
  readonly end: () => void;
};

/** What a runner is made of. `onMistake` hears of errors that nobody foresaw. */
export type ActivityRunnerParts = { readonly world: World; readonly onMistake: (error: unknown) => void };

/** Makes the runner of a widget's activities. */
export function createActivityRunner({ world, onMistake }: ActivityRunnerParts): ActivityRunner {
  const running = new Map<ActivityName, Running>();

  function stop(name: ActivityName): void {
    running.get(name)?.controller.abort();
    running.delete(name);
  }

  function start(name: ActivityName, about: unknown): void {
    const controller = new AbortController();
    running.set(name, { about, controller });
    const activity: Activity = activities[name];
    activity.start(world, controller.signal).catch(onMistake);
  }

  return {
    update: (flow) => {
      const wanted = wantedOf(flow);
      for (const [name, { about }] of running) {
        if (wanted.get(name) !== about) stop(name);
      }
      for (const [name, about] of wanted) {
        if (!running.has(name)) start(name, about);
      }
    },
    end: () => {
      for (const name of running.keys()) stop(name);
    },
  };
}

function wantedOf(flow: Flow): Map<ActivityName, unknown> {
  const wanted = new Map<ActivityName, unknown>();
  for (const name of activitiesOf[stateOf(flow).name]) {
    const about = activities[name].about(flow);
    if (about !== null) wanted.set(name, about);
  }
  return wanted;
}
