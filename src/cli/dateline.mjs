#!/usr/bin/env node
// Written so that a Node of any age can read it: it may be the wrong one, and then has to say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    'Dateline needs Node 22.18 or newer, and this is Node ' +
      process.versions.node +
      '. A fitting one came with npm install: use it with “npx dateline …” or “npm run build”.',
  );
  process.exitCode = 1;
} else {
  import('./dateline.ts');
}
