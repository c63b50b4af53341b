/** Shows or hides an element of ours, whatever the host's style sheets say of such elements. */
export const setDisplay = (element: HTMLElement, value: 'none' | 'block'): void =>
  element.style.setProperty('display', value, 'important');
