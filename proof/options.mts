/** What the user asked for on the command line. */
export interface Options {
	isJson: boolean;
	seed: number;
	/** Values of the other options, by name without the dashes. */
	values: ReadonlyMap<string, string>;
}

/** The seed of a run that names none: the same every time, so that two runs can be compared. */
export const usualSeed = 1;

/** Reads options that `scripts/proofCommand.mjs` has let through. */
export function readOptions(args: readonly string[]): Options {
	const values = new Map<string, string>();
	for (const [index, argument] of args.entries()) {
		if (argument.startsWith('--') && argument !== '--json') {
			values.set(argument.slice(2), args[index + 1] ?? '');
		}
	}
	return {
		isJson: args.includes('--json'),
		seed: Number(values.get('seed') ?? usualSeed),
		values,
	};
}
