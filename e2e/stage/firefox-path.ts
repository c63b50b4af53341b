/** Debian's Firefox ESR. Playwright drives it by WebDriver BiDi. */
export const FIREFOX_PATH = '/usr/bin/firefox-esr';
