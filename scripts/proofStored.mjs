// @ts-check
// Looks for keys in everything that n8n has stored. The proof itself is in
// proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:stored',
	script: 'proof/stored.mts',
	numbers: ['--seed'],
	texts: [],
	help: `Usage: npm run proof:stored [-- --seed <n>] [--json]

Runs the packed package in a real n8n that logs at debug level and keeps every
execution with all data, while simulated providers of every shape repeat the key in
every answer: in good ones, in errors, in headers. The node runs under each of the
three On Error settings, the trigger polls and throws, an error workflow gets
all there is, credentials are tested. Then the keys are looked for, in every
spelling in which programs write such things down, in all that n8n has written:
database, logs, files; and in all that the workflows have sent.

That the search would find them is shown with n8n's own decrypted export.

  --seed <n>  decides the keys, and how the answers spell them; 1 without it
  --json      print the results as JSON and everything else to standard error
              (with npm, say: npm run --silent proof:stored -- --json)
  --help      this text

Exit codes: 0 no key was found; 1 one was, or it could not be tried; 2 an option
cannot be used; 130 interrupted.
`,
});
