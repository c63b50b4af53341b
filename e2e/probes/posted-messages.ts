/** A message that a window was sent, and to which origin. */
export type Posted = { readonly message: unknown; readonly to: unknown };

/**
 * Runs in every frame before its own scripts: writes down in `posted` what the frame posts to others. A window of
 * another origin cannot be spied on, so the frame is given another thing in its place wherever it could come by one.
 */
export function spyOnPostMessage(): void {
  const posted: Posted[] = [];
  Object.assign(globalThis, { posted });
  const known = new WeakMap<object, object>();
  const spied = (target: Window | null): unknown => {
    if (target === null || target === window) return target;
    const before = known.get(target);
    if (before !== undefined) return before;
    const stand = new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'postMessage'
            ? (message: unknown, to: string, ports?: Transferable[]) => {
                posted.push({ message, to });
                target.postMessage(message, to, ports);
              }
            : Reflect.get(target, name),
      },
    );
    known.set(target, stand);
    return stand;
  };
  const watch = (owner: object, name: string): void => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      get(this: unknown) {
        return spied(property?.get?.call(this) as Window | null);
      },
    });
  };
  watch(MessageEvent.prototype, 'source');
  watch(HTMLIFrameElement.prototype, 'contentWindow');
  watch(window, 'parent');
}
