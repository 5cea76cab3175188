// @ts-check
// n8n's queue mode: a main, two workers, Postgres and Redis. The proof itself is
// in proof/.
import { runProof } from './proofCommand.mjs';

await runProof({
	name: 'proof:queue',
	script: 'proof/queue.mts',
	numbers: ['--seed', '--runs'],
	texts: ['--postgres', '--redis'],
	help: `Usage: npm run proof:queue [-- options]

Runs n8n in queue mode on this machine, a main and two workers with Postgres and
Redis, against simulated providers: the examples on the workers; accounts that
are watched while a worker and the main are killed; a thousand runs started by
webhooks, of which none may be lost or doubled; runs per second with one worker
and with two. Afterwards it looks for the keys in everything that was written.
Takes about fifteen minutes and, once, 2.7 GB for n8n in your user cache folder.

  --seed <n>        what is picked at random: accounts, balances, ids; 1 without it
  --runs <n>        how many runs the webhooks start; 1,000 without it
  --postgres <url>  a server of yours: postgres://user:password@host:port/database
                    Only a schema of its own is made there, and dropped at the end.
  --redis <url>     a server of yours: redis://[user:password@]host:port[/number]
                    Only keys under a prefix of its own are written there, and
                    deleted at the end.
  --json            print the results as JSON and everything else to standard error
                    (with npm, say: npm run --silent proof:queue -- --json)
  --help            this text

Without the two addresses it starts a Postgres and a Redis of its own, from the
programs installed on this machine (Debian: postgresql and redis-server): on
loopback, on free ports, in temporary folders. Ctrl-C ends everything that was
started and removes everything that was made.

Exit codes: 0 everything held; 1 something did not, or it could not be tried;
2 an option cannot be used; 130 interrupted.
`,
});
