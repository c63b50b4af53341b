import type { ScreenContext } from './screen.ts';

type ComingProps = { readonly context: ScreenContext; readonly isLate: boolean };

/** Stands where a part of the widget is still being fetched; says so once that is more than a moment. */
export function Coming({ context, isLate }: ComingProps) {
  return (
    <div role="status">
      <span class="spinner" aria-hidden="true" />
      {isLate && <p>{context.t('frame.loadFailed')}</p>}
    </div>
  );
}
