// @ts-check
// Small mistakes in the code, and whether the tests notice them. The proof itself
// is in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:mutants',
	script: 'proof/mutants.mts',
	numbers: [],
	texts: ['--only'],
	help: `Usage: npm run proof:mutants [-- --only <room or file>] [--json]

Makes one small mistake after the other in a copy of the code, such as < for <=,
and runs the unit tests of the room that it is in. A mutant that no test notices
survives. Each room is reported by itself; at least 90 % have to be noticed in
those that are pure. Nothing is random: the same code and tests give the same
figures, unless a machine is so busy that a test takes too long.

  --only <x>  one room (watch) or a file of one (nodes/Credits/watch/level.ts)
  --json      print the results as JSON and everything else to standard error
              (with npm, say: npm run --silent proof:mutants -- --json)
  --help      this text

Exit codes: 0 enough was noticed; 1 less than 90 % in a pure room, or it failed;
2 an option cannot be used; 130 interrupted.
`,
});
