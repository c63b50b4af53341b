import {
  createElement,
  forwardRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type Ref,
  type RefAttributes,
} from 'react';
import { useTokenCloud, type UseTokenCloudOptions } from './use-token-cloud.ts';

/** Properties of `<VerifyButton>`: those of `useTokenCloud()`, and whatever a `<button>` has beside its type. */
export type VerifyButtonProps = UseTokenCloudOptions &
  Omit<ComponentPropsWithoutRef<'button'>, keyof UseTokenCloudOptions | 'type'>;

/**
 * A button that verifies a person. It never submits a form around it, and looks as your own buttons do.
 * @example
 * <VerifyButton clientToken={fetchClientToken} onOutcome={showOutcome} className="primary">
 *   Verify your identity
 * </VerifyButton>
 */
export const VerifyButton: ForwardRefExoticComponent<VerifyButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef((props: VerifyButtonProps, ref: Ref<HTMLButtonElement>) => {
    const { clientToken, locale, appearance, container, onEvent, origin, onOutcome, onError, ...own } = props;
    const { state, verify } = useTokenCloud({
      clientToken,
      locale,
      appearance,
      container,
      onEvent,
      origin,
      onOutcome,
      onError,
    });
    return createElement('button', {
      'aria-busy': state.name === 'running',
      ...own,
      ref,
      type: 'button',
      onClick: (event) => {
        own.onClick?.(event);
        if (!event.defaultPrevented) verify();
      },
    });
  });
