import { launch } from './launch.mjs';
await launch('scripts/explore.mts', []);
