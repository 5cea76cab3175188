// @ts-check
// Long experiments. They are in lab/; this part is plain JavaScript without dependencies,
// which it installs first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

requireSupportedNode();
await launch('lab/lab.mts', process.argv.slice(2));
