// @ts-check
// Measures Credits Overview. The measuring is in bench/overview/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'bench:overview',
	script: 'bench/overview/overview.mts',
	numbers: [],
	texts: [],
	help: `Usage: npm run bench:overview [-- --json]

Measures Credits Overview in n8n's engine, against providers that all take the same
time to answer: one account against twelve that are read side by side, and twelve
Credits nodes in a row for comparison; and Make Digest of 1,000 balances. Takes about
a minute.

  --json  print the results as JSON and everything else to standard error
          (with npm, say: npm run --silent bench:overview -- --json)
  --help  this text

Exit codes: 0 everything wanted was met; 1 something was not met, or it failed;
2 an option cannot be used; 130 interrupted.
`,
});
