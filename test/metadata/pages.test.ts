import { remoteProviders } from '../../nodes/Credits/providers';
import { tierOf } from '../../nodes/Credits/providers/contract';
import { textOf } from './builtPackage';

/** A page that is longer is not read; what holds for all providers stands once. */
const MAX_LINES = 40;

describe.each(remoteProviders)('the page of $name', (record) => {
	const page = () => textOf(`docs/providers/${record.name}.md`);

	it('is short, without a value that is missing', () => {
		expect(page().trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_LINES);
		expect(page()).not.toMatch(/undefined|\[object|\{\w+\}/);
	});

	it('names the credential fields in the words of the provider, every balance, note and piece of evidence', () => {
		const text = page();
		const said = [
			`\`${record.name}\``,
			...record.fields.flatMap(({ name, displayName }) => [`\`${name}\``, `**${displayName}**`]),
			...record.balances.map(({ balance }) => `\`${balance}\``),
			...record.notes,
			...record.evidence.map(({ fact }) => fact),
			tierOf(record),
			record.credentialTest?.blindness ?? '',
		];
		expect(said.filter((words) => !text.includes(words))).toEqual([]);
	});
});
