// @ts-check
// Prints the new name of a command that was renamed.
import process from 'node:process';

process.stderr.write(`This is now: npm run lab -- ${process.argv[2] ?? '<name>'}\n`);
process.exitCode = 2;
