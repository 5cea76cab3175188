import { CATEGORY_NAMES, unitInWords } from '../../nodes/Credits/panel/providerWords';
import { remoteProviders } from '../../nodes/Credits/providers';
import { tierOf } from '../../nodes/Credits/providers/contract';
import { classOfStatus } from '../../nodes/Credits/providers/statusClasses';
import { code, codes, table } from './markdown';

/** The list of all providers, and the facts that apply to every one of them. */
export function overviewPage(): string {
	return `# Providers

<!-- Written by \`npm run generate\` from the folders in nodes/Credits/providers. -->

${remoteProviders.length} providers. The Provider list of the node has one more entry, Simulated Account (No Credential): a made-up account whose numbers are parameters of the node. It asks nobody.

${providersTable()}

\`used\`, \`limit\`, \`lots\`, \`resetsAt\`: what an answer may tell beside what is left. What a provider does not tell is \`null\`, never 0.

## What holds for all

- An account is read once per run, however many items come in. Only the calls on the page are sent, and none of them buys or changes anything.
- They go to the hosts on the page over HTTPS and nowhere else; redirects are not followed. An own server may be asked by HTTP where its credential allows it.
- At most 256 KiB of an answer are read, unless the record says otherwise.
- \`remaining\` is what the provider says is left. What was computed is named in \`derived\`. Given \`used\` and \`limit\` that contradict \`remaining\` are both \`null\`, and stand in \`details\` as \`planUsed\` and \`planLimit\`.
- Several balances of an account are separate items and never added up. The first one is the headline balance, which Require Credits compares unless told otherwise.
- Saving a credential sends the first request. n8n's test can tell a refusal by the HTTP status or by one value in the answer; where that is not enough, the page says what it cannot tell. The node itself looks at all of it.
- n8n's HTTP Request node offers the credential too, under Predefined Credential Type, for the provider's other endpoints.
- \`topUpUrl\` is a page for a person. No record knows a call that buys.

### How a failure is classed

What a page says of its provider goes before it, and what stands in the answer before the HTTP status.

${statusTable()}

### How well a record is founded

- \`documented\`: the provider's own documents, specification or SDK say so.
- \`reported\`: public code that uses the API agrees.
- \`confirmed\`: somebody has read an account with a real key, on the day that is given.

A record is as good as its best evidence. Answers in the tests are documented, reported or made up to show something, and labelled so; none was recorded.
`;
}

function providersTable(): string {
	return table(
		['Provider', 'Category', 'Counts', 'Tells also', 'Founded'],
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
		['Answer', 'Class'],
		[
			['a success without a readable amount, any redirect', '`badResponse`'],
			...[401, 402, 403, 404, 407, 408, 429, 503].map((status) => [
				words[status] ?? String(status),
				code(String(classOfStatus(status))),
			]),
			[
				'403 as a web page, or a refusal that says a check for bots stood in the way',
				'`unavailable`',
			],
		],
	);
}
