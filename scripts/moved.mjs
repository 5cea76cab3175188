// @ts-check
// Says where a command went that had another name before.
import process from 'node:process';

process.stderr.write(`This is now: npm run lab -- ${process.argv[2] ?? '<name>'}\n`);
process.exitCode = 2;
