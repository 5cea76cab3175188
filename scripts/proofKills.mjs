// @ts-check
// Ends a real n8n by force while it watches thirty accounts. The proof itself is
// in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:kills',
	script: 'proof/kills.mts',
	numbers: ['--seed', '--minutes'],
	texts: ['--only'],
	help: `Usage: npm run proof:kills [-- --only <n8n>] [--seed <n>] [--minutes <n>] [--json]

Publishes thirty workflows with the Credits Trigger in a real n8n, each on an
account of its own at a simulated provider, and ends n8n by force six times at
random moments of a quarter of an hour. Once it starts while every provider is
down. What was told is then compared, workflow by workflow, with what the state
machine of the trigger says for the same answers: nothing lost, nothing doubled,
no dead watch. At the end the keys are looked for in all that n8n has written.

Three n8n, one after the other: 2.41.1, the same with its durable scheduler, and
1.123.81. About fifty minutes, and once 2.7 GB for each version in your user
cache folder.

  --only <x>     one of them: default, durable or 1.123
  --seed <n>     decides the accounts, the moments and the keys; 1 without it
  --minutes <n>  for each n8n; 15 without it, at least 3. Fewer are for trying out
  --json         print the results as JSON and everything else to standard error
                 (with npm, say: npm run --silent proof:kills -- --json)
  --help         this text

Exit codes: 0 nothing is wrong; 1 something is, or it could not be tried; 2 an
option cannot be used; 130 interrupted.
`,
});
