/** Ends something. */
export type Ending = () => void;

// There is at most one open widget, so there is one lifetime: whatever starts in it ends with it.
const endings: Ending[] = [];

/** Registers what has to be undone when the widget ends. */
export function atEnd(ending: Ending): void {
  endings.unshift(ending);
}

/** Listens until the widget ends. The caller says what the event is, as `addEventListener` knows by its name. */
export function listen(target: EventTarget, type: string, onEvent: (event: never) => void): void {
  const listener = onEvent as EventListener;
  target.addEventListener(type, listener);
  atEnd(() => target.removeEventListener(type, listener));
}

/** Calls once after some milliseconds, unless the widget ends before. */
export function after(milliseconds: number, callback: () => unknown): void {
  const timer = setTimeout(callback, milliseconds);
  atEnd(() => clearTimeout(timer));
}

/** Ends everything, the last begun first. */
export function endAll(): void {
  for (const ending of endings.splice(0)) ending();
}
