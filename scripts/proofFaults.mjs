// @ts-check
// Every fault at every provider under every On Error setting. The proof itself
// is in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:faults',
	script: 'proof/faults.mts',
	numbers: ['--seed'],
	texts: ['--only'],
	help: `Usage: npm run proof:faults [-- --seed <n>] [--only <provider or fault>] [--json]

Reads every provider behind every fault, with the built node in n8n's own
engine, over real sockets against simulated providers on this machine: under
each of the three On Error settings, with both operations, and with a poll of
the trigger. Looks at the class of the failure, the time, the memory, the items
on each branch, and for the key in everything that is left behind.

  --seed <n>  what is picked at random, such as where a body is cut; 1 without it
  --only <x>  one provider (kieAi) or one fault (gzip bombs: bomb)
  --json      print the results as JSON and everything else to standard error
              (with npm, say: npm run --silent proof:faults -- --json)
  --help      this text

Exit codes: 0 every cell passed; 1 a cell failed, or it could not be tried;
2 an option cannot be used; 130 interrupted.
`,
});
