/** In the page: animations and transitions that run. */
export function findMotion(): string[] {
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : 'unknown'));
}
