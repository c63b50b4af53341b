#!/usr/bin/env node
// Written for any Node, so that one that is too old is told so, and not shown a stack.
const LEAST = [22, 13];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) {
  await import('../dist/main.js');
} else {
  console.error(
    `tokencloud-server needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(2);
}
