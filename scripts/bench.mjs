// @ts-check
import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

requireSupportedNode();
await launch('bench/bench.mts', []);
