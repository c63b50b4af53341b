// The last step of the build: lays the scripts out as the verification server serves them, and writes their
// integrity hashes into the docs. `v1/` moves with every release; the folder of a version never changes.
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const MOVING = pathOf('../dist/script/v1');
/** What earlier versions were, a folder each: pages that pin one have to find it for ever. */
const RELEASES = pathOf('../releases');
const DOCS = pathOf('../../../docs/going-live.md');
const BLOCK = /(<!-- script tags: written by the build -->\n)[^]*?(<!-- end of script tags -->)/;

// Our own file.
const { version } = JSON.parse(await readFile(pathOf('../package.json'), 'utf8')) as { version: string };

/** The attributes that pin a script to this version and to what it holds. */
async function pinOf(name: string, attribute: 'src' | 'href'): Promise<string> {
  const hash = createHash('sha384').update(await readFile(`${MOVING}/${name}`));
  return [
    `  ${attribute}="https://verify.tokencloud.example/sdk/${version}/${name}"`,
    `  integrity="sha384-${hash.digest('base64')}"`,
    '  crossorigin="anonymous"',
  ].join('\n');
}

/** A released version is what it was: another one needs another number. */
async function checkRelease(): Promise<void> {
  for (const name of await readdir(`${RELEASES}/${version}`)) {
    const [released, built] = [`${RELEASES}/${version}/${name}`, `${MOVING}/${name}`];
    if (!(await readFile(released)).equals(await readFile(built)))
      throw new Error(
        `${version} is released, and its ${name} was another: raise the version in package.json.`,
      );
  }
}

const releases = await readdir(RELEASES, { withFileTypes: true });
if (releases.some((entry) => entry.name === version)) await checkRelease();
for (const { name } of releases.filter((entry) => entry.isDirectory()))
  await cp(`${RELEASES}/${name}`, pathOf(`../dist/script/${name}`), { recursive: true });
await cp(MOVING, pathOf(`../dist/script/${version}`), { recursive: true });

const docs = await readFile(DOCS, 'utf8');
const lines = [
  '```html',
  '<!-- Only where `preload()` is called. -->',
  `<link\n  rel="modulepreload"\n${await pinOf('prepare.js', 'href')}\n/>`,
  `<script\n${await pinOf('tokencloud.js', 'src')}\n></script>`,
  '```',
];
const tags = `${lines.join('\n')}\n`;
if (!BLOCK.test(docs)) throw new Error('docs/going-live.md has no place for the script tags.');
const written = docs.replace(BLOCK, (_, begin: string, end: string) => `${begin}\n${tags}\n${end}`);
// What runs the tests builds what is committed, and changes nothing of it: `pnpm check:docs` says what is wrong then.
if (written !== docs && process.env['FROZEN_DOCS'] === undefined) await writeFile(DOCS, written);
