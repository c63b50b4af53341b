import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const document = new URL('../../docs/integrate.md', import.meta.url);

/** The blocks of a language, in their order. */
const blocksOf = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

/** Writes what docs/integrate.md has its reader write, with its commands as scripts. */
export async function writeIntegration(folder: string, port: number): Promise<void> {
  const text = await readFile(document, 'utf8');
  const [server = '', phone = ''] = blocksOf(text, 'ts');
  const [page = ''] = blocksOf(text, 'html');
  const commands = blocksOf(text, 'sh').flatMap((block) => block.trim().split('\n'));
  const [start, play] = ['server.mts', 'phone.mts'].map((file) =>
    commands.find((command) => command.startsWith('node ') && command.endsWith(file)),
  );
  const newest = (name: string) => [`@tokencloud/${name}`, '*'];
  const manifest = {
    private: true,
    scripts: { start, phone: play },
    dependencies: Object.fromEntries(['node', 'sdk', 'server'].map(newest)),
  };
  const files = {
    'package.json': JSON.stringify(manifest),
    // The reader's machine has that port free; this one may not.
    'server.mts': server.replace('.listen(3000,', `.listen(${port},`),
    'page.html': page,
    'phone.mts': phone,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}
