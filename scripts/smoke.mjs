// @ts-check
// Proves the packed package in the real n8n. The checks are in smoke.mts; this
// part is plain JavaScript without dependencies: it brings them first.
import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

requireSupportedNode();
await launch('scripts/smoke.mts', []);
