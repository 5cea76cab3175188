// @ts-check
// Tests the packed package and the examples in the real n8n, headless and in a
// browser. The checks are in e2e.mts; this part is plain JavaScript without
// dependencies, which it installs first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

requireSupportedNode();
await launch('scripts/e2e.mts', process.argv.slice(2));
