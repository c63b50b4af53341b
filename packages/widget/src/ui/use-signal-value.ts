import { useEffect, useState } from 'preact/hooks';

/** A signal, as far as it is watched. */
export type Watched<Value> = {
  readonly peek: () => Value;
  /** Calls back with the value, now and whenever it changes, until the returned function is called. */
  readonly subscribe: (listener: (value: Value) => void) => () => void;
};

/** A signal's value for the component that calls this, which alone is drawn again when it changes. */
export function useSignalValue<Value>(signal: Watched<Value>): Value {
  const [value, setValue] = useState(signal.peek());
  useEffect(() => signal.subscribe((next) => setValue(() => next)), [signal]);
  return value;
}
