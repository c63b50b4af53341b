// `pnpm check:types`: the types of every package, by the compiler written in Go, which needs a sixth of the time.
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runStep } from './test/run-step.ts';

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-native/package.json')));
const projects = globSync(['{scripts,bench,e2e}/tsconfig.json', 'packages/*/tsconfig.json']).toSorted();
const wrong: string[] = [];

async function checkUntilNoneIsLeft(): Promise<void> {
  for (let project = projects.shift(); project !== undefined; project = projects.shift()) {
    if ((await runStep(process.execPath, [compiler, '--noEmit', '-p', project])) !== 0) wrong.push(project);
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, checkUntilNoneIsLeft));
if (wrong.length > 0) console.error(`Types do not fit in ${wrong.join(', ')}.`);
process.exit(wrong.length === 0 ? 0 : 1);
