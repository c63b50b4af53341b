import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepTrying } from './keep-trying.ts';

/** Where a component comes from. */
export type LazySource<Props extends object> = {
  readonly load: () => Promise<ComponentType<Props>>;
  /** The component, if it is here already. */
  readonly here: () => ComponentType<Props> | undefined;
};

/**
 * A component that is fetched when it is first needed. Where it is here already, it renders at once.
 * Where fetching fails, it is tried again for as long as the component is shown.
 * @param Meanwhile what stands in its place until then.
 */
export function lazy<Props extends object>(
  { load, here }: LazySource<Props>,
  Meanwhile: ComponentType<Props> = Spinner,
): ComponentType<Props> {
  const fetchOnce = async (signal: AbortSignal, onLoaded: () => void): Promise<void> => {
    await keepTrying(load, signal);
    if (!signal.aborted) onLoaded();
  };
  return function Lazy(props: Props) {
    const [, render] = useState(false);
    useEffect(() => {
      const controller = new AbortController();
      if (here() === undefined) void fetchOnce(controller.signal, () => render(true));
      return () => controller.abort();
    }, []);
    const Component = here() ?? Meanwhile;
    return <Component {...props} />;
  };
}

function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
