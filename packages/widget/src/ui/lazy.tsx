import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepTrying } from './keep-trying.ts';

/** Where a component comes from. */
export type LazySource<Props extends object> = {
  readonly load: () => Promise<ComponentType<Props>>;
  /** The component, if it is here already. */
  readonly here: () => ComponentType<Props> | undefined;
};

/** What a stand-in gets; `isLate` once fetching has failed or takes long, and words are due. */
export type MeanwhileProps<Props> = Props & { readonly isLate: boolean };

/**
 * A component that is fetched when it is first needed. Where it is here already, it renders at once.
 * Where fetching fails, it is tried again for as long as the component is shown.
 * @param Meanwhile what stands in its place until then.
 */
export function lazy<Props extends object>(
  { load, here }: LazySource<Props>,
  Meanwhile: ComponentType<MeanwhileProps<Props>>,
): ComponentType<Props> {
  const fetchOnce = async (signal: AbortSignal, tell: (progress: 'late' | 'here') => void): Promise<void> => {
    await keepTrying(load, signal, { onTrouble: () => tell('late') });
    if (!signal.aborted) tell('here');
  };
  return function Lazy(props: Props) {
    const [progress, setProgress] = useState<'coming' | 'late' | 'here'>('coming');
    const Component = here();
    useEffect(() => {
      const controller = new AbortController();
      // Asked of what was drawn, not anew: what has come since then is still to be drawn.
      if (Component === undefined) void fetchOnce(controller.signal, setProgress);
      return () => controller.abort();
    }, []);
    if (Component !== undefined) return <Component {...props} />;
    return <Meanwhile {...props} isLate={progress === 'late'} />;
  };
}
