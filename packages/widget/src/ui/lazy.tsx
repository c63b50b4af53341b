import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepTrying } from './keep-trying.ts';

/**
 * A component that is fetched when it is first needed. Once there, it renders at once.
 * Where fetching fails, it is tried again for as long as the component is shown.
 * @param Meanwhile what stands in its place until then.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props> = Spinner,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchOnce = async (signal: AbortSignal, onLoaded: () => void): Promise<void> => {
    loaded ??= await keepTrying(load, signal);
    if (!signal.aborted) onLoaded();
  };
  return function Lazy(props: Props) {
    const [, render] = useState(false);
    useEffect(() => {
      const controller = new AbortController();
      if (loaded === undefined) void fetchOnce(controller.signal, () => render(true));
      return () => controller.abort();
    }, []);
    if (loaded !== undefined) {
      const Component = loaded;
      return <Component {...props} />;
    }
    return <Meanwhile {...props} />;
  };
}

function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
