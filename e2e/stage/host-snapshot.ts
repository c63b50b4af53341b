/** Runs in a host page: its markup, what all its elements look like, and how far it is scrolled. */
export function readHost(): string {
  // What the host's own script writes about its outcome is not the SDK's.
  const markup = document.documentElement.outerHTML.replace(/<p id="outcome"[^]*?<\/p>/, '');
  const styles = [...document.querySelectorAll('*:not(#outcome)')].map((element) =>
    [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
  );
  return `${markup}\n${styles.join('\n')}\n${scrollX},${scrollY}`;
}
