/**
 * What a JSON value has to look like, as plain data: a schema without its library. `shape-of.ts` makes it from a
 * schema of the contract, `parse.ts` holds values to it.
 */
export type Shape =
  | 'string'
  | 'wholeNumber'
  | 'boolean'
  /** A text that the pattern finds something in. */
  | { readonly pattern: RegExp }
  | { readonly oneOf: readonly unknown[] }
  | { readonly listOf: Shape }
  | { readonly nullOr: Shape }
  | { readonly absentOr: Shape }
  /** Whatever does not fit reads as absent. */
  | { readonly forgiving: Shape }
  /** Members that are not named are dropped. */
  | { readonly members: Readonly<Record<string, Shape>> };

/** Only a type: nothing has it at run time. */
declare const value: unique symbol;

/** The shape of a `Value`. */
export type ShapeOf<Value> = Shape & { readonly [value]?: Value };
