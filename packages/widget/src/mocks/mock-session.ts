import type { SessionView } from '@tokencloud/contract/schemas';

/** A change of a session: what is to be replaced in its view. */
export type SessionPatch = Partial<Omit<SessionView, 'version' | 'server_time'>>;

/** One session of the mocked server: a view, and those who wait for the next one. */
export type MockSession = {
  /** The view, at the mock's present time. */
  readonly view: () => SessionView;
  /** How many codes there have been. */
  readonly generation: () => number;
  /** Accepts a change: the version grows by one, and whoever waits is woken. */
  readonly change: (patch: SessionPatch) => SessionView;
  /** Resolves with the view once its version is above `version`, or with null after some milliseconds. */
  readonly waitForNewer: (version: number, milliseconds: number) => Promise<SessionView | null>;
  /** Calls back after every change. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Makes a session from a view; its moments are moved so that the view was taken now. */
export function createMockSession(example: SessionView, now: () => number): MockSession {
  let view = movedTo(example, now());
  let generation = view.handoff?.generation ?? 0;
  const listeners = new Set<() => void>();
  const present = () => ({ ...view, server_time: new Date(now()).toISOString() });

  return {
    view: present,
    generation: () => generation,
    change: (patch) => {
      generation = patch.handoff?.generation ?? generation;
      view = { ...view, ...patch, version: view.version + 1 };
      for (const listener of listeners) listener();
      return present();
    },
    waitForNewer: (version, milliseconds) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve(view.version > version ? present() : null);
        };
        const look = (): void => {
          if (view.version > version) end();
        };
        const timer = setTimeout(end, milliseconds);
        listeners.add(look);
        look();
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function movedTo(view: SessionView, now: number): SessionView {
  const shift = now - Date.parse(view.server_time);
  const moved = (moment: string) => new Date(Date.parse(moment) + shift).toISOString();
  const { handoff, phone, review } = view;
  return {
    ...view,
    expires_at: moved(view.expires_at),
    handoff: handoff && { ...handoff, expires_at: moved(handoff.expires_at) },
    phone: phone && { ...phone, last_seen_at: moved(phone.last_seen_at) },
    review: review && { due_at: moved(review.due_at) },
  };
}
