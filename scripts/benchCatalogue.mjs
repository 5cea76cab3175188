// @ts-check
// Measures the package with many providers in it. The measuring is in
// bench/catalogue/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'bench:catalogue',
	script: 'bench/catalogue/catalogue.mts',
	numbers: ['--providers'],
	texts: [],
	help: `Usage: npm run bench:catalogue [-- --providers <n>] [--json]

Fills a copy of the project up with copies of its providers under made-up names,
generates, builds and packs it, and compares it with the package as it is, both in
a real n8n: how long n8n takes to load it, how much the editor gets of it, and how
long it takes in a real browser to open the node's panel, to find a provider and to
choose it. The two take turns. Takes about five minutes and, once, 2.7 GB for n8n in
your user cache folder.

  --providers <n>  how many there are to be; 300 without it
  --json           print the results as JSON and everything else to standard error
                   (with npm, say: npm run --silent bench:catalogue -- --json)
  --help           this text

Exit codes: 0 it was measured; 1 a further provider costs more than 1 ms of loading,
or it failed; 2 an option cannot be used; 130 interrupted.
`,
});
