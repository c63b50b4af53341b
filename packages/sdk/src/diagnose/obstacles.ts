/** What keeps a page from showing the widget, or from showing all of it. The one list. */
export const obstacles = [
  'frame_src',
  'connect_src',
  'sandbox',
  'embedder_policy',
  'frame_refused',
  'geolocation',
  'clipboard_write',
] as const;

/** One thing that is in the way. */
export type Obstacle = (typeof obstacles)[number];

/** Something that is in the way, and what to do about it. */
export type Finding = {
  readonly obstacle: Obstacle;
  /** What happens, in a sentence. */
  readonly message: string;
  /** What to add, and where. */
  readonly line: string;
};

/** The words of every finding, for a verification server's origin. */
export const wordsOf: Record<
  Obstacle,
  (origin: string) => readonly [message: Finding['message'], line: Finding['line']]
> = {
  frame_src: (origin) => [
    'The Content-Security-Policy of this page refuses the frame.',
    `Content-Security-Policy: frame-src ${origin}`,
  ],
  connect_src: (origin) => [
    'The Content-Security-Policy of this page refuses requests, so verify() cannot say why a frame is missing.',
    `Content-Security-Policy: connect-src ${origin}`,
  ],
  sandbox: () => [
    'This page is sandboxed, and so is every frame in it: the widget cannot have its own origin.',
    'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads"',
  ],
  embedder_policy: (origin) => [
    'This page is cross-origin isolated, and the frame comes without a Cross-Origin-Embedder-Policy.',
    `At a proxy before ${origin}, leave as they are: Cross-Origin-Embedder-Policy, Cross-Origin-Resource-Policy`,
  ],
  frame_refused: (origin) => [
    'The frame was refused or did not come: something before the verification server forbids framing, or the network is down.',
    `At a proxy before ${origin}, remove: X-Frame-Options`,
  ],
  geolocation: (origin) => [
    'Location is forbidden in the frame, by this page or by the person.',
    `Permissions-Policy: geolocation=(self "${origin}")`,
  ],
  clipboard_write: (origin) => [
    'Copying is forbidden in the frame.',
    `Permissions-Policy: clipboard-write=(self "${origin}")`,
  ],
};
