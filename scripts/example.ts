// `npm run example <name>`: installs an example with our packages as they are here, packed. Its README goes on.
import { examples } from './examples/examples.ts';
import { installExample } from './examples/install-example.ts';
import { runPnpm } from './launch/pnpm.ts';
import { withPacked } from './package/with-packed.ts';

const name = examples.find((each) => each === process.argv[2]);
if (name === undefined) {
  console.error(`npm run example <name>, where the name is one of: ${examples.join(', ')}.`);
  process.exit(2);
}
if ((await runPnpm(['--silent', 'run', 'build'])) !== 0) process.exit(1);
await withPacked(['sdk', 'node', 'server'], (tarballs) => installExample(`examples/${name}`, tarballs));
console.log(`\nInstalled. Go on with step 2 of examples/${name}/README.md, in its folder.`);
