import process from 'node:process';

import Table from 'cli-table3';

import type { VersionResult } from './versions.mjs';

// Colour codes are noise in a file.
const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** The results for a person: a row per n8n, then what failed and what there was not. */
export function reportOf(results: readonly VersionResult[]): string {
	const head = ['n8n', 'Node', 'Passed', 'Failed', 'Not in this n8n', 'Seconds', 'Date'];
	const table = new Table({ head, ...plain });
	for (const { n8n, node, passed, failed, absent, seconds, startedAt } of results) {
		const date = startedAt.slice(0, 10);
		table.push([n8n, node ?? '–', passed, failed, absent.length, seconds, date]);
	}
	return ['', table.toString(), ...results.flatMap(remarksOn), ''].join('\n');
}

function remarksOn({ n8n, checks, absent }: VersionResult): string[] {
	return [
		...checks.flatMap(({ name, reason }) =>
			reason === null ? [] : [`FAILED on ${n8n}: ${name}: ${reason.slice(0, 500)}`],
		),
		...absent.map(({ name, reason }) => `Not in n8n ${n8n}: ${name}. ${reason}`),
	];
}
