// @ts-check
// A million answers that are not what the providers document. The proof itself
// is in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:fuzz',
	script: 'proof/fuzz.mts',
	numbers: ['--seed', '--count', '--from'],
	texts: [],
	help: `Usage: npm run proof:fuzz [-- --count <n>] [--seed <n>] [--from <n>] [--json]

Makes answers by changing the documented ones of every provider and reads them as
the node does: each has to give a balance that says what the answers say, or a
typed failure, in bounded time. A 0 may come out only where a 0 stands.

  --count <n>  how many bodies, shared by all providers; 1000000 without it
  --seed <n>   which bodies; 1 without it
  --from <n>   number of the first body, to repeat one: --from 4711 --count 1
  --json       print the results as JSON and everything else to standard error
               (with npm, say: npm run --silent proof:fuzz -- --json)
  --help       this text

Exit codes: 0 nothing was found; 1 something was, or it failed; 2 an option
cannot be used; 130 interrupted.
`,
});
