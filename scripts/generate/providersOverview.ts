import { CATEGORY_NAMES, unitInWords } from '../../nodes/Credits/panel/providerWords';
import { remoteProviders } from '../../nodes/Credits/providers';
import { tierOf } from '../../nodes/Credits/providers/contract';
import { classOfStatus } from '../../nodes/Credits/providers/statusClasses';
import { code, codes, table } from './markdown';

/** The list of all providers, and the facts that apply to every one of them. */
export function overviewPage(): string {
	return `# Providers

<!-- Written by \`npm run generate\` from the folders in nodes/Credits/providers. -->

${remoteProviders.length} providers. The Provider list of the node has one more entry, Simulated Account (No Credential): an account whose numbers are parameters of the node. It sends no requests.

${providersTable()}

\`used\`, \`limit\`, \`lots\` and \`resetsAt\` are what a response may report in addition to what is left. What a provider does not report is \`null\`, never 0.

## What applies to all providers

- An account is read once per run, however many items come in. Only the calls on the page are sent, and none of them buys or changes anything.
- They go over HTTPS to the hosts on the page and nowhere else; redirects are not followed. HTTP is possible only for a server of your own whose credential allows it.
- At most 256 KiB of a response are read, unless the record says otherwise.
- \`remaining\` is what the provider says is left. Computed values are listed in \`derived\`. If the provider's \`used\` and \`limit\` contradict \`remaining\`, both are \`null\`, and their values are in \`details\` as \`planUsed\` and \`planLimit\`.
- Several balances of an account are separate items and are never added up. The first one is the headline balance, the one that Require Credits checks by default.
- Saving a credential sends the first request. n8n's test recognizes a refusal by the HTTP status or by one value in the response; if that is not enough, the page says what the test misses. The node itself checks the whole response.
- n8n's HTTP Request node offers the credential too, under Predefined Credential Type, for the provider's other endpoints.
- \`topUpUrl\` is a page for people. No record contains a call that buys anything.

### How failures are classified

What a provider's page says takes precedence over this table, and what the response body says over the HTTP status.

${statusTable()}

### How well a record is supported

- \`documented\`: the provider's own documents, specification or SDK say so.
- \`reported\`: public code that uses the API agrees.
- \`confirmed\`: somebody has read an account with a real key, on the given day.

A record is as good as its best evidence. Responses in the tests are documented, reported or constructed to demonstrate something, and labeled accordingly; none is a recording.
`;
}

function providersTable(): string {
	return table(
		['Provider', 'Category', 'Counts', 'Also reports', 'Evidence'],
		remoteProviders.map((provider) => {
			const { name, displayName, category, balances, offers, hasOpenBalances } = provider;
			const counts = [...new Set(balances.map(unitInWords))];
			if (balances.length > 1 || hasOpenBalances === true) counts.push('several balances');
			return [
				`[${displayName}](${name}.md)`,
				CATEGORY_NAMES[category],
				counts.join(', '),
				codes(offers) || '–',
				tierOf(provider),
			];
		}),
	);
}

const SOME = 5;

/** One row per category, with the number of its providers. */
export function categoryTable(): string {
	const rows = Object.entries(CATEGORY_NAMES).flatMap(([category, title]) => {
		const names = remoteProviders
			.filter((provider) => provider.category === category)
			.map(({ displayName }) => displayName);
		const others = names.length - SOME;
		const shown = others > 0 ? [...names.slice(0, SOME), `and ${others} more`] : names;
		return names.length === 0 ? [] : [[title, String(names.length), shown.join(', ')]];
	});
	return table(['Category', 'Providers', 'Such as'], rows);
}

function statusTable(): string {
	const words: Readonly<Record<number, string>> = { 404: '404 and any other 4xx', 503: '5xx' };
	return table(
		['Response', 'Class'],
		[
			['a success without a readable amount, any redirect', '`badResponse`'],
			...[401, 402, 403, 404, 407, 408, 429, 503].map((status) => [
				words[status] ?? String(status),
				code(String(classOfStatus(status))),
			]),
			[
				'403 with a web page, or a refusal that says that a bot check was in the way',
				'`unavailable`',
			],
		],
	);
}
