import { parseArgs } from 'node:util';

export const help = `Usage: npm run bench:runway [-- --data <folder>] [--json] [--seeds <number>]

Scores the runway forecast, and simpler ways to forecast beside it, on the same
simulated accounts: how far off, how honest its interval, how good its alert.
Takes some minutes.

  --data <folder>   CSV files with a heading, then timestamp and consumption per
                    line; without it, series from the built-in generator
  --json            print the scores as JSON (with npm, say:
                    npm run --silent bench:runway -- --json)
  --seeds <number>  how many seeds, from 1 on (default: 5)
  --first-seed <number>  the first seed (default: 1)
  --help            this text

Exit codes: 0 scored, 1 it failed, 2 an option cannot be used, 130 interrupted.
`;

/** What the user asked for. */
export interface Options {
	/** A folder of series; `null` for generated ones. */
	data: string | null;
	isJson: boolean;
	seeds: number[];
	help: boolean;
}

/** @returns what is wrong, as a text, when an option cannot be used */
export function readOptions(args: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string' },
				json: { type: 'boolean', default: false },
				seeds: { type: 'string', default: '5' },
				'first-seed': { type: 'string', default: '1' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		const count = wholeNumber(values.seeds);
		const first = wholeNumber(values['first-seed']);
		if (count === null) return `--seeds takes a number from 1 on, not "${values.seeds}".`;
		if (first === null)
			return `--first-seed takes a number from 1 on, not "${values['first-seed']}".`;
		return {
			data: values.data ?? null,
			isJson: values.json,
			seeds: Array.from({ length: count }, (_, index) => first + index),
			help: values.help,
		};
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function wholeNumber(text: string): number | null {
	return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
