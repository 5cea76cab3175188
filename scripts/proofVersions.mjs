// @ts-check
// The end-to-end checks on every n8n that is pinned. The proof itself is in
// proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:versions',
	script: 'proof/versions.mts',
	numbers: [],
	texts: ['--only'],
	help: `Usage: npm run proof:versions [-- --only <version>] [--json]

Runs the end-to-end checks without a browser, as npm run smoke does, on every
n8n that runtime/ pins, each with the Node that it needs, one after the other:
the packed package installed, every example, every credential test, the trigger
watched over a kill and a restart, and a search for keys in all that n8n has
kept. An n8n that is missing is installed first, about 2.7 GB each. Where this
command runs on Node 20, an n8n that allows it is checked on that as well.

What a version of n8n does not have is not checked there; that is counted for
itself, with the reason.

  --only <version>  one of them, such as 1.123.81
  --json            print the results as JSON and everything else to standard
                    error (with npm, say:
                    npm run --silent proof:versions -- --json)
  --help            this text

Exit codes: 0 every check passed; 1 a check failed, or it could not be tried;
2 an option cannot be used; 130 interrupted.
`,
});
