// `pnpm check`: every `check:*` script of package.json, two at a time, and what became of each.
import { readFileSync } from 'node:fs';
import { runCheck } from './launch/run-check.ts';

// Our own file.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));
const count = waiting.length;
const failed: string[] = [];

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next;
    const { code, output } = await runCheck(command);
    console.log(`\n-- ${name}\n${output}`);
    if (code !== 0) failed.push(name);
  }
}

await Promise.all([work(), work()]);
console.log(failed.length === 0 ? `\nAll ${count} checks hold.` : `\nDo not hold: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
