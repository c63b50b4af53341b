import { expect } from '@playwright/test';
import { build } from 'vite';
import { test } from './empty-folder.ts';
import { compileTypeTests, linkMsw, linkReactTypes, reactTypes, resolvers } from './type-tests.ts';

for (const [name, options] of Object.entries(resolvers))
  for (const [version, types] of Object.entries(reactTypes))
    test(`right uses compile and wrong ones do not, by ${name} resolution, with React ${version} and every library checked`, async ({
      folder,
    }) => {
      await linkReactTypes(folder, types);
      await compileTypeTests(folder, options);
    });

test('Node imports it, and requires it, where there is no window', async ({ folder }) => {
  await folder.write({
    'import.mjs': `import { TokenCloud } from '@tokencloud/sdk'; console.log(typeof TokenCloud.verify, typeof window);`,
    'element.mjs': `import '@tokencloud/sdk/element'; console.log(typeof HTMLElement);`,
    'require.cjs': `console.log(typeof require('@tokencloud/sdk').TokenCloud.verify);`,
  });
  expect(await folder.run(process.execPath, ['import.mjs'])).toBe('function undefined\n');
  expect(await folder.run(process.execPath, ['require.cjs'])).toBe('function\n');
  expect(await folder.run(process.execPath, ['element.mjs'])).toBe('undefined\n');
});

// By the resolution of Node 10 nobody finds what msw has for Node.
for (const name of ['a bundler’s', 'Node’s'])
  test(`right uses of the mock of the API compile and wrong ones do not, beside msw and by ${name} resolution`, async ({
    folder,
  }) => {
    await linkMsw(folder);
    await compileTypeTests(folder, { ...resolvers[name] }, { include: ['types/with-msw'] });
  });

test('the fake of it throws what a page compares errors with, and the mock of the API answers', async ({
  folder,
}) => {
  await linkMsw(folder);
  await folder.write({
    'test.mjs': `
import { TokenCloudError } from '@tokencloud/sdk';
import { createFakeTokenCloud, fakeClientToken } from '@tokencloud/sdk/testing';
import { createMockApi } from '@tokencloud/sdk/testing/msw';
import { setupServer } from 'msw/node';
const { TokenCloud, playToEnd } = createFakeTokenCloud('widget_blocked');
const call = TokenCloud.verify({ clientToken: fakeClientToken }).catch((error) => error instanceof TokenCloudError);
await playToEnd();
const server = setupServer(...createMockApi().handlers);
server.listen();
const { status } = await fetch('https://verify.example/v1/verifications');
server.close();
console.log(\`\${await call} \${status}\`);`,
  });
  expect(await folder.run(process.execPath, ['test.mjs'])).toBe('true 401\n');
});

/** Verifies with a token that is none, which says that all of the code is there and has run. */
const program = `
import { TokenCloud } from '@tokencloud/sdk';
const before = document.body.outerHTML;
TokenCloud.verify({ clientToken: 'ct_test_made-up' }).catch(({ code }) => {
  document.title = code + (document.body.outerHTML === before);
});`;
const page = (scripts: string) => `<!doctype html><title>…</title><body><p>Example Outfitters</p>${scripts}`;

test('a browser imports it as it is', async ({ folder, page: tab }) => {
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': [
      'text/html',
      page(
        `<script type="importmap">{"imports":{"@tokencloud/sdk":"/index.js"}}</script><script type="module" src="/program.js"></script>`,
      ),
    ],
    '/program.js': ['text/javascript', program],
    '/index.js': ['text/javascript', await folder.read('node_modules/@tokencloud/sdk/dist/index.js')],
  };
  await tab.route('https://shop.example/**', (route) => {
    const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body });
  });
  await tab.goto('https://shop.example/');
  await expect(tab).toHaveTitle('invalid_client_tokentrue');
});

test('a bundler takes it in, and leaves it out where nobody uses it', async ({ folder, page: tab }) => {
  await folder.write({
    'program.js': program,
    'unused.js': `import { TokenCloud } from '@tokencloud/sdk'; console.log(1);`,
    'element.js': `import '@tokencloud/sdk/element'; import { TokenCloud } from '@tokencloud/sdk'; console.log(TokenCloud);`,
  });
  const bundle = async (entry: string): Promise<string> => {
    const built = await build({
      root: folder.path,
      configFile: false,
      logLevel: 'error',
      build: { write: false, modulePreload: false, rolldownOptions: { input: `${folder.path}/${entry}` } },
    });
    if (Array.isArray(built) || !('output' in built)) throw new Error('Vite has built something else.');
    return built.output[0].code;
  };
  const code = await bundle('program.js');
  expect(await bundle('unused.js')).not.toContain('TokenCloudError');
  // What is imported for what it does is not left out, and the core is there once.
  const withElement = await bundle('element.js');
  expect(withElement).toContain('customElements.define');
  expect(withElement.split('TokenCloudError')).toHaveLength(code.split('TokenCloudError').length);
  await tab.route('https://shop.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: page(`<script type="module">${code}</script>`) }),
  );
  await tab.goto('https://shop.example/');
  await expect(tab).toHaveTitle('invalid_client_tokentrue');
});
