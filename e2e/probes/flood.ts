/** How a frame floods. */
export type Flood = {
  readonly seed: number;
  readonly count: number;
  /** What the last message to each window says, so that a window knows that it has heard all of them. */
  readonly fence: string;
};

/** Runs in every frame before its own scripts: counts the fences that reach it, by what they say. */
export function countFences(): void {
  const fences: Record<string, number> = {};
  Object.assign(globalThis, { fences });
  addEventListener('message', ({ data }) => {
    const { fence } = Object(data) as { readonly fence?: unknown };
    if (typeof fence === 'string') fences[fence] = (fences[fence] ?? 0) + 1;
  });
}

/**
 * Runs in a frame: posts messages of every shape to every window that it can reach, with ports and without, and to
 * each of them a fence at last. @returns how many there were without the fences.
 */
// All in one: only what stands in the function goes along to the frame.
// oxlint-disable-next-line max-lines-per-function
export function flood({ seed, count, fence }: Flood): number {
  let state = seed;
  // Mulberry32.
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;

  const words = [
    'hello',
    'connect',
    'start',
    'token',
    'token_needed',
    'escape',
    'event',
    'resize',
    'close',
    'failed',
  ];
  const statuses = ['submitted', 'closed', 'canceled', 'expired', 'failed', 'verified'];
  const types = ['opened', 'document_chosen', 'code_shown', 'phone_connected', 'submitted', 'closed'];
  const verificationId = `vrf_test_${'A'.repeat(22)}`;
  const clientToken = `ct_test_${'A'.repeat(22)}_${'A'.repeat(43)}`;
  const polluting =
    '{"__proto__":{"polluted":1,"tokencloud":"hello","kind":"close"},"constructor":{"prototype":{"polluted":1}}}';
  const leaf = (): unknown =>
    oneOf<unknown>([
      ...words,
      ...statuses,
      undefined,
      null,
      true,
      0,
      -1,
      480,
      1e9,
      Number.NaN,
      '',
      'x'.repeat(9999),
      10n,
      [],
      {},
      new Date(0),
      new Map([['kind', 'close']]),
      new Set(['close']),
      new Uint8Array(8),
      /close/u,
      new Error('close'),
      verificationId,
      clientToken,
      JSON.parse(polluting),
    ]);
  const outcome = () => ({
    status: oneOf(statuses),
    verificationId: oneOf([verificationId, null, leaf()]),
    reason: leaf(),
  });
  const shapes: readonly (() => unknown)[] = [
    leaf,
    () => ({ tokencloud: oneOf([...words, ['hello'], leaf()]), [oneOf(words)]: leaf() }),
    () => ({ kind: oneOf(words), event: { type: oneOf(types), document: 'passport', platform: 'ios' } }),
    () => ({ kind: 'close', outcome: outcome() }),
    () => ({ kind: 'resize', height: leaf() }),
    () => ({ kind: 'failed', code: oneOf(['widget_blocked', 'invalid_client_token', leaf()]) }),
    () => ({
      kind: 'start',
      protocol: oneOf([0, 1, 2]),
      clientToken,
      locale: null,
      appearance: {},
      presentation: 'inline',
    }),
    () => ({ kind: oneOf(['token', 'escape', 'token_needed']), clientToken }),
    () => ({ ...(JSON.parse(polluting) as object), kind: oneOf(words), tokencloud: oneOf(words) }),
    () => JSON.parse(polluting.replace('{', `{"tokencloud":"hello","kind":"close",`)),
    () => Array.from({ length: 30 }, leaf),
    () => {
      const round: Record<string, unknown> = { tokencloud: 'connect', kind: 'close' };
      round['self'] = round;
      return round;
    },
  ];

  const reach = (root: Window): Window[] => [
    root,
    ...Array.from({ length: root.length }, (_, index) => root[index]).flatMap((each) =>
      each === undefined ? [] : reach(each),
    ),
  ];
  const windows = reach(top ?? window);
  // A port that nobody has closed yet, as the real one.
  const ports = () => (random() < 0.3 ? [new MessageChannel().port1] : []);
  for (let sent = 0; sent < count; sent += 1) oneOf(windows).postMessage(oneOf(shapes)(), '*', ports());
  for (const each of windows) each.postMessage({ fence }, '*');
  return count;
}
