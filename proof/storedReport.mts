import type { Kept } from './stored/keepingN8n.mjs';

/** The results for a person. */
export function reportOf(
	kept: Kept & { n8n: string; seed: number; seconds: number; startedAt: string },
): string {
	const { answers, executions, messages, logLines, keys, decrypted, files, bytes } = kept;
	const size = (bytes / 2 ** 20).toFixed(1);
	const count = (value: number) => value.toLocaleString('en-US');
	return [
		`${kept.n8n}, seed ${kept.seed}, ${kept.seconds} s`,
		`${count(answers)} answers repeated a key. n8n has kept ${count(executions)} executions with all data`,
		`and ${count(logLines)} lines of its debug log; its workflows have sent ${count(messages)} messages.`,
		`${count(keys)} keys were looked for in ${count(files)} files (${size} MiB) and in the messages.`,
		`The search finds ${count(decrypted)} keys where they are: in n8n's decrypted export.`,
		...kept.complaints.map((complaint) => `WRONG: ${complaint}`),
		kept.complaints.length === 0 ? 'No key was found.' : `${kept.complaints.length} complaints.`,
		'',
	].join('\n');
}
