/**
 * In the page, shown in the pseudo-language: every text, seen or read out, that has a plain word in it. What may be
 * plain is handed over, as regular expressions.
 */
export function findUntranslated(allowed: readonly string[]): string[] {
  const findings: string[] = [];
  const attributes = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'];

  function judge(text: string | null, where: string): void {
    let rest = text ?? '';
    for (const pattern of allowed) rest = rest.replace(new RegExp(pattern, 'g'), '');
    if (/[A-Za-z]{2}/.test(rest)) findings.push(`${where}: ${rest.trim()}`);
  }

  judge(document.title, 'title');
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of attributes) judge(element.getAttribute(name), name);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) judge(child.textContent, element.tagName.toLowerCase());
    }
  }
  return findings;
}
