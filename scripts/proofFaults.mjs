// @ts-check
// Every fault under every On Error setting at providers that stand for all, and
// every status with every sort of body at all of them. The proof itself is in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:faults',
	script: 'proof/faults.mts',
	numbers: ['--seed'],
	texts: ['--only'],
	help: `Usage: npm run proof:faults [-- --seed <n>] [--only <provider or fault>] [--json]

Reads three to five providers, chosen by the shape of their requests, behind
every fault, with the built node in n8n's own engine, over real sockets against
simulated providers on this machine: under each of the three On Error settings,
with both operations, and with a poll of the trigger. Looks at the class of the
failure, the time, the memory, the items on each branch, and for the secrets in
everything that is left behind. What depends on a provider's record alone, every
HTTP status with every sort of body, is answered to all providers without sockets.

  --seed <n>  what is picked at random, such as where a body is cut; 1 without it
  --only <x>  one provider by its id, whichever it is, or one fault (gzip bombs: bomb)
  --json      print the results as JSON and everything else to standard error
              (with npm, say: npm run --silent proof:faults -- --json)
  --help      this text

Exit codes: 0 everything passed; 1 something failed, or could not be tried;
2 an option cannot be used; 130 interrupted.
`,
});
