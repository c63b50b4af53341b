// There is at most one open widget, so there is one lifetime: whatever starts in it ends with it.
const endings: (() => void)[] = [];

/** Registers what has to be undone when the widget ends. */
export const atEnd = (ending: () => void): unknown => endings.unshift(ending);

/** Listens until the widget ends. The caller says what the event is, as `addEventListener` knows by its name. */
export const listen = (target: EventTarget, type: string, onEvent: (event: never) => void): void => {
  target.addEventListener(type, onEvent as EventListener);
  atEnd(() => target.removeEventListener(type, onEvent as EventListener));
};

/** Calls once after some milliseconds, unless the widget ends before. */
export const after = (milliseconds: number, callback: () => unknown): void => {
  const timer = setTimeout(callback, milliseconds);
  atEnd(() => clearTimeout(timer));
};

/** Ends everything, the last begun first. */
export const endAll = (): void => endings.splice(0).forEach((ending) => ending());
