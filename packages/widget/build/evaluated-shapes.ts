import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

/** The files that make shapes of schemas. */
const files = ['shapes.ts', 'hosted-shapes.ts'].map((name) =>
  fileURLToPath(new URL(`../src/wire/${name}`, import.meta.url)),
);

/** Puts the shapes themselves, as data, in the place of the files that make them from the contract's schemas. */
export function evaluatedShapes(): Plugin {
  return {
    name: 'evaluated-shapes',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!files.includes(id)) return null;
      const { module } = await runnerImport<Readonly<Record<string, unknown>>>(id, {
        configFile: false,
        logLevel: 'warn',
      });
      const lines = Object.entries(module).map(
        ([name, shape]) => `export const ${name} = ${sourceOf(shape)};`,
      );
      return lines.join('\n');
    },
  };
}

/** A value of plain data and patterns as JavaScript. */
function sourceOf(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(sourceOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${sourceOf(member)}`,
  );
  return `{${members.join()}}`;
}
