// `pnpm check`: every `check:*` script of package.json, one after the other, and what became of each.
import { readFileSync } from 'node:fs';
import { runPnpm } from './launch/pnpm.ts';

// Our own file.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const failed: string[] = [];
for (const name of names) {
  console.log(`\n-- ${name}`);
  if ((await runPnpm(['--silent', 'run', name])) !== 0) failed.push(name);
}
console.log(
  failed.length === 0 ? `\nAll ${names.length} checks hold.` : `\nDo not hold: ${failed.join(', ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);
