import { Failure, type RequestFailureClass } from '../../nodes/Credits/balance/failure';
import { assess, type BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { remoteProviders } from '../../nodes/Credits/providers';
import type { RemoteProvider } from '../../nodes/Credits/providers/provider';
import type { AccountAnswer } from '../../nodes/Credits/transport/verdict';
import { requestFailure } from '../../nodes/Credits/transport/wording';
import type { ProviderFixture } from '../../sandbox/fixture';
import {
	EXAMPLE_TIME,
	filledFields,
	fixtureOf,
	judgeReply,
	OPTIONAL_FIELDS,
	readAnswer,
} from './answers';
import { credentialOf, describeAuthentication } from './credentials';
import { failureClasses } from './failureClasses';
import { address, code, documentOf, jsonBlock, list, table } from './markdown';

/** The page of one provider. */
export function providerPage(provider: RemoteProvider): string {
	const fixture = fixtureOf(provider);
	return documentOf([
		`# ${provider.displayName}`,
		`<!-- Written by \`npm run generate\` from nodes/Credits/providers/${provider.name}.ts, its credential and its fixture. -->`,
		introduction(provider),
		'## Credential',
		credentialSection(provider),
		'## Request',
		requestSection(provider),
		'## Balances',
		balancesSection(provider),
		'## What is filled and what stays `null`',
		fieldsSection(provider, fixture),
		detailsSection(provider),
		'## Notes',
		list(provider.notes),
		'## Example',
		exampleSection(provider, fixture),
		'## When no balance can be read',
		knownFailuresSection(provider, fixture),
		usualFailuresSection(provider),
		'## Where to buy more',
		provider.topUpUrl === null
			? 'The provider documents no address for it, so `topUpUrl` is `null`.'
			: `${address(provider.topUpUrl)} (\`topUpUrl\`). No call that buys credits is documented.`,
		'## Evidence',
		evidenceSection(provider),
	]);
}

/** The list of all providers. */
export function overviewPage(): string {
	return documentOf([
		'# Providers',
		'<!-- Written by `npm run generate` from the catalogue in nodes/Credits/providers. -->',
		providersTable('.'),
		'`yes`: the provider reports it. `computed`: this node computes it from what the provider reports and says so in `derived`. `–`: the field stays `null`, or the list empty.',
		'The Provider list has one more entry, Simulated Account (No Credential): a made-up account whose numbers are parameters of the node. It asks nobody.',
	]);
}

/**
 * One row per provider.
 *
 * @param pages where the pages are, seen from the document that holds the table
 */
export function providersTable(pages: string): string {
	return table(
		['Provider', 'Balances', 'Used', 'Limit', 'Credit line', 'Lots with expiry', 'Credential'],
		remoteProviders.map((provider) => {
			const filled = filledFields(fixtureOf(provider));
			return [
				`[${provider.displayName}](${pages}/${provider.name}.md)`,
				provider.balances.map(({ balance }) => code(balance)).join(', '),
				filled.used,
				filled.limit,
				filled.creditLine,
				provider.offers.lots ? 'yes' : '–',
				credentialOf(provider).displayName,
			];
		}),
	);
}

function introduction({ displayName, request, docsUrl }: RemoteProvider): string {
	const { method, url } = request();
	return `Reads what is left on an account at ${displayName}: ${code(`${method} ${url}`)}, documented at ${address(docsUrl)}. One request per run, however many items come in.`;
}

function credentialSection(provider: RemoteProvider): string {
	const { credential } = provider;
	const type = credentialOf(provider);
	const ways = describeAuthentication(type, credential.secretName).join(' and ');
	return list([
		`Credential type: **${type.displayName}** (${code(credential.type)}).`,
		`It holds the ${credential.secretName} (${code(credential.secretField)}), which you get at ${address(credential.keysUrl)}.`,
		...(ways === '' ? [] : [`It signs a request with the ${ways}.`]),
		"n8n's HTTP Request node offers it too, under Predefined Credential Type, for the provider's other endpoints.",
	]);
}

function requestSection({ request }: RemoteProvider): string {
	const { method, url, headers = {}, qs = {} } = request();
	const { hostname, pathname } = new URL(url);
	return [
		table(
			['', ''],
			[
				['Method', code(method)],
				['Host', code(hostname)],
				['Path', code(pathname)],
				...Object.entries(qs).map(([name, value]) => ['Query', code(`${name}=${value}`)]),
				...Object.entries(headers).map(([name, value]) => ['Header', code(`${name}: ${value}`)]),
			],
		),
		`The request goes to ${code(hostname)} and nowhere else: redirects are not followed.`,
	].join('\n\n');
}

function balancesSection({ balances }: RemoteProvider): string {
	const rows = balances.map(({ balance, unit, unitType }) => [
		code(balance),
		code(unit),
		code(unitType),
	]);
	const words = table(['`balance`', '`unit`', '`unitType`'], rows);
	if (balances.length === 1) return words;
	return `${words}\n\nGet Balance returns one item per balance. Require Credits compares ${code(balances[0].balance)} unless 'Balance' says otherwise.`;
}

function fieldsSection(provider: RemoteProvider, fixture: ProviderFixture): string {
	const filled = filledFields(fixture);
	const meaning = { yes: 'as the provider reports it', computed: 'computed by this node', '–': '' };
	const present = OPTIONAL_FIELDS.filter((field) => filled[field] !== '–');
	const absent = OPTIONAL_FIELDS.filter((field) => filled[field] === '–');
	return list([
		'`remaining`: as the provider reports it.',
		...present.map((field) => `${code(field)}: ${meaning[filled[field]]}.`),
		provider.offers.lots
			? '`lots`, `nextExpiryAt`, `nextExpiryAmount`: from the lots that the provider lists.'
			: '`lots` is empty; `nextExpiryAt` and `nextExpiryAmount` are `null`.',
		...(absent.length === 0 ? [] : [`Always \`null\`: ${absent.map(code).join(', ')}.`]),
	]);
}

const OF_A_LOT = 'lot ';

function detailsSection({ details }: RemoteProvider): string {
	const entries = Object.entries(details);
	if (entries.length === 0) return '';
	const rows = entries.map(([name, meaning]) =>
		name.startsWith(OF_A_LOT)
			? [code(`lots[].details.${name.slice(OF_A_LOT.length)}`), meaning]
			: [code(`details.${name}`), meaning],
	);
	return table(['Field', 'Meaning'], rows);
}

function exampleSection(provider: RemoteProvider, fixture: ProviderFixture): string {
	const [example] = fixture.good;
	if (example === undefined) throw new Error(`The fixture of ${provider.name} has no good answer`);
	const items = itemsOf(provider, readAnswer(fixture, example.body));
	return [
		`An answer in the ${example.evidence} form: ${example.title}.`,
		jsonBlock(example.body),
		items.length === 1
			? 'What Get Balance makes of it:'
			: 'The items that Get Balance makes of it:',
		jsonBlock(items.length === 1 ? items[0] : items),
	].join('\n\n');
}

function itemsOf(provider: RemoteProvider, { reading }: AccountAnswer): BalanceItem[] {
	const identity = {
		provider: provider.name,
		providerName: provider.displayName,
		topUpUrl: provider.topUpUrl,
		accountLabel: 'Client A',
		fallbackName: '',
	};
	return reading.balances.map((balance) =>
		assess(reading, balance, identity, { value: 0, type: 'amount' }, EXAMPLE_TIME),
	);
}

function knownFailuresSection(provider: RemoteProvider, fixture: ProviderFixture): string {
	const rows = fixture.bad
		.filter(({ evidence }) => evidence !== 'constructed')
		.map(({ title, evidence, reply }) => {
			const failure = judgeReply(fixture, reply);
			if (!(failure instanceof Failure))
				throw new Error(`${provider.name}: ${title} is no failure`);
			return [title, evidence, code(failure.class), `${failure.message}. ${failure.description}`];
		});
	if (rows.length === 0) return '';
	return `Answers that are known:\n\n${table(['Answer', 'Evidence', 'Class', 'What the node says'], rows)}`;
}

function usualFailuresSection(provider: RemoteProvider): string {
	const rows = failureClasses.flatMap(({ name, isRetried }) => {
		if (name === 'insufficient' || name === 'configuration') return [];
		const { message, description } = usualFailure(provider, name);
		return [[code(name), `${message}. ${description}`, isRetried ? 'yes' : 'no']];
	});
	return `Everything else, by class:\n\n${table(['Class', 'What the node says', 'Retried'], rows)}`;
}

function usualFailure(provider: RemoteProvider, failureClass: RequestFailureClass): Failure {
	return requestFailure(provider, { class: failureClass }, EXAMPLE_TIME);
}

function evidenceSection({ evidence }: RemoteProvider): string {
	return [
		table(
			['Fact', 'Evidence', 'Source', 'Checked'],
			evidence.map(({ fact, kind, source, checked }) => [
				fact,
				kind,
				source.startsWith('https://') ? address(source) : source,
				checked,
			]),
		),
		'`documented`: the provider says so itself. `reported`: people who use the API say so. No call with a real key was made.',
	].join('\n\n');
}
