import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeBlock } from './code-blocks.ts';

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-native/package.json')));
/** Where blocks find React, msw and vitest: among what the SDK is developed with. */
const FOLDER = 'packages/sdk/node_modules/.docs';

/** As strict as a partner's project is; our own packages as they are built. */
const project = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    lib: ['es2022', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    typeRoots: ['../../../node/node_modules/@types'],
    types: ['node'],
    paths: {
      '@tokencloud/sdk': ['../../dist/index.d.ts'],
      '@tokencloud/sdk/testing/msw': ['../../dist/testing-msw.d.ts'],
      '@tokencloud/sdk/*': ['../../dist/*.d.ts'],
      '@tokencloud/node': ['../../../node/dist/index.d.ts'],
    },
  },
  include: ['*'],
};

/** Compiles blocks, each a module of its own. @returns what is wrong, a line each, with the documents' own lines. */
export async function compileBlocks(blocks: readonly CodeBlock[]): Promise<readonly string[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify(project));
  blocks.forEach(({ language, code, given }, index) =>
    // One line before the block's own, so that a line of the file is a line of the document and a number.
    writeFileSync(`${FOLDER}/block${index}.${language}`, `${given}\n${code}`),
  );
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [compiler, '-p', FOLDER, '--pretty', 'false'], (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
  return output
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.replace(/^.*?block(\d+)\.tsx?\((\d+),/, (_, index: string, row: string) => {
        const block = blocks[Number(index)];
        return `${block?.path}:${(block?.line ?? 0) + Number(row) - 1} (`;
      }),
    );
}
