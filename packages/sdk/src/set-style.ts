/**
 * Styles an element so that no rule of the host's can deform it: everything is reset first, and every declaration is
 * important. It goes through the CSSOM, which no Content-Security-Policy forbids.
 * @param css declarations, without a semicolon at the end.
 */
export const setStyle = (element: HTMLElement, css: string): void => {
  element.style.cssText = `all:initial;display:block;${css};`.replace(/;/g, '!important;');
};
