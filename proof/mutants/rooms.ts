/** A room of the shipped code, and the tests that watch over it. */
export interface Room {
	name: string;
	/** Whether it asks nobody and knows no time, so that tests can see all of it. */
	isPure: boolean;
}

/** The rooms in which numbers and notices are made, and the way to the providers. */
export const rooms: readonly Room[] = [
	{ name: 'balance', isPure: true },
	{ name: 'providers', isPure: true },
	{ name: 'watch', isPure: true },
	{ name: 'runway', isPure: true },
	{ name: 'transport', isPure: false },
];

/** Where a room's code is, from the project's folder. */
export function folderOf({ name }: Room): string {
	return `nodes/Credits/${name}`;
}

/** Where a room's own tests are, from the project's folder. */
export function testsOf({ name }: Room): string {
	return `test/unit/${name}`;
}
