/** The widget's colour schemes. The one list. */
export const themes = ['auto', 'light', 'dark'] as const;

/** A colour scheme; `auto` follows the person's device. */
export type Theme = (typeof themes)[number];

/** The roundness of corners. The one list. */
export const radii = ['none', 'soft', 'round'] as const;

/** The roundness of corners. */
export type Radius = (typeof radii)[number];

/** How the widget looks. A closed set: there is no way in for a partner's CSS. */
export type Appearance = {
  /** Default `auto`. */
  readonly theme?: Theme | undefined;
  /** The partner's colour as `#rrggbb`. Default: the product's own. */
  readonly accent?: string | undefined;
  /** Default `soft`. */
  readonly radius?: Radius | undefined;
};

/** How the widget stands on the page: over it, in it, or as a page of its own. The one list. */
export const presentations = ['overlay', 'inline', 'hosted'] as const;

/** How the widget stands on the page. */
export type Presentation = (typeof presentations)[number];
