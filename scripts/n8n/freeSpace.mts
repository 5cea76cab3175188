import { statfs } from 'node:fs/promises';

import { PlainError } from '../ending.mjs';

/** The runtime takes 2.3 GB, npm's own cache of the downloads close to 1 GB. */
const neededBytes = 3.5e9;

/**
 * @param folder an existing folder on the disk in question
 * @throws {PlainError} when there is too little space for the n8n runtime
 */
export async function requireFreeSpace(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const freeBytes = bavail * bsize;
	if (freeBytes >= neededBytes) return;
	throw new PlainError(
		`Too little disk space: n8n needs about ${inGigabytes(neededBytes)} free in ${folder}, there are ${inGigabytes(freeBytes)}.`,
	);
}

function inGigabytes(bytes: number): string {
	return `${(bytes / 1e9).toFixed(1)} GB`;
}
