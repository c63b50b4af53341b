import {
  problemSections,
  sdkErrorSections,
  type ErrorSection,
} from '../../packages/contract/src/reference/index.ts';

/** One code. The anchor is written out: a heading's own would be another one for codes of both lists. */
function sectionOf({ code, anchor, status, hint, happened, remedy, retryable }: ErrorSection): string {
  return [
    `### <a id="${anchor}"></a>\`${code}\``,
    '',
    `${status === undefined ? '' : `HTTP ${status}. `}${happened}`,
    '',
    `**What to do:** ${remedy}`,
    '',
    ...(hint === undefined ? [] : [`**Its \`hint\`:** ${hint}`, '']),
    `**Retryable:** ${retryable ? 'yes' : 'no'}`,
  ].join('\n');
}

/** docs/errors.md, whole. */
export const errorsDocument = `# Errors

<!-- Written by \`pnpm errors\` from packages/contract/src/reference/. -->

What a person may choose is an outcome; an error is for a developer to fix. \`verify()\` rejects with a
\`TokenCloudError\`: its \`code\` is one of the first list below, \`hint\` says what to do in a sentence, \`docUrl\` leads to the
code's section here (the verification server has this page at \`/docs/errors\`), and \`retryable\` says whether the same call
can succeed later. The HTTP API answers with \`application/problem+json\` (RFC 9457), whose \`code\` is one of the second.

## What \`verify()\` rejects with

${sdkErrorSections.map(sectionOf).join('\n\n')}

## What the HTTP API answers with

${problemSections.map(sectionOf).join('\n\n')}
`;
