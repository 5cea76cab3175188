import {
	addressFieldOf,
	credentialDisplayNameOf,
	credentialTypeOf,
	tierOf,
	type CredentialField,
	type DeclaredBalance,
	type Evidence,
	type RemoteProvider,
} from '../../nodes/Credits/providers/contract';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { CATEGORY_NAMES, unitInWords } from '../../nodes/Credits/panel/providerWords';
import { filledFields } from './filledFields';
import { inFolder } from './folders';
import { address, code, documentOf, list, table } from './markdown';
import { describeSignIn, withFieldNames } from './signInWords';

/** The page of one provider: its particulars, and their sources. */
export function providerPage(answers: ProviderAnswers): string {
	const { record } = answers;
	const { credentialTest = {} } = record;
	const blindness =
		credentialTest.blindness === undefined
			? []
			: [`About n8n's test of the credential: ${credentialTest.blindness}`];
	return documentOf([
		`# ${record.displayName}`,
		`<!-- Written by \`npm run generate\` from ${inFolder(record.name, 'record.ts')} and answers.ts. -->`,
		`${CATEGORY_NAMES[record.category]} · ${unitInWords(record.balances[0])} · ${tierOf(record)}. What holds for every provider stands [once for all](README.md#what-holds-for-all).`,
		table(['', ''], facts(answers)),
		...(record.notes.length + blindness.length === 0
			? []
			: ['## Notes', list([...record.notes, ...blindness])]),
		`## Evidence`,
		list(record.evidence.map(evidenceInWords)),
	]);
}

function facts(answers: ProviderAnswers): string[][] {
	const { record } = answers;
	const filled = filledFields(answers);
	const ownServer = addressFieldOf(record);
	return [
		['Value of `provider`', code(record.name)],
		['Credential', `${credentialDisplayNameOf(record)} (${code(credentialTypeOf(record))})`],
		...record.fields.map((field) => [`Field ${code(field.name)}`, fieldInWords(field)]),
		...(ownServer !== undefined && ownServer.domain === undefined
			? [['Field `allowHttp`', '**Allow HTTP**. For a server in your own network.']]
			: []),
		...requestRows(record),
		...(record.minIntervalMs === undefined
			? []
			: [['Asks at most', `once in ${record.minIntervalMs / 1000} seconds`]]),
		...record.balances.map((balance) => [
			`Balance ${code(balance.balance)}`,
			unitOfBalance(balance),
		]),
		...(record.hasOpenBalances === true ? [['Other balances', 'as the answer names them']] : []),
		['Filled beside `remaining`', filled.length === 0 ? 'nothing' : filled.join(', ')],
		...Object.entries(record.details ?? {}).map(([name, meaning]) => [detailPlace(name), meaning]),
		['Documentation', address(record.docsUrl)],
		['Keys', linkOrNone(record.keysUrl)],
		['Top up', linkOrNone(record.topUpUrl)],
	];
}

function fieldInWords(field: CredentialField): string {
	const { displayName, description } = field;
	const isOptional = 'isOptional' in field && field.isOptional === true;
	const kind = { ...FIELD_KINDS, text: '' }[field.kind];
	const facts = [kind, isOptional ? 'may be left empty' : ''].filter((fact) => fact !== '');
	const options =
		field.kind === 'choice'
			? ` One of: ${field.options.map((option) => option.displayName).join(', ')}.`
			: '';
	return [
		`**${displayName}**${facts.length === 0 ? '' : `, ${facts.join(', ')}`}.`,
		description === undefined ? '' : ` ${description.replace(/[.]?$/, '.')}`,
		options,
	].join('');
}

const FIELD_KINDS = {
	secret: 'secret',
	choice: 'a choice',
	amount: 'a number above 0',
	address: "the address of one's own server",
} as const;

function requestRows(record: RemoteProvider): string[][] {
	return Object.values(record.requests).map((request) => {
		const { method, url, signIn, isOptional, readToken } = request;
		const ways = signIn === null ? ['no key'] : describeSignIn(record, signIn ?? record.signIn);
		const facts = [
			code(`${method} ${withFieldNames(record, url)}`),
			...(ways.length === 0 ? [] : [`with ${ways.join(' and ')}`]),
			...(readToken === undefined ? [] : ['brings a token']),
			...(isOptional === true ? ['may fail'] : []),
		];
		return [readToken === undefined ? 'Asks' : 'Logs in', facts.join(', ')];
	});
}

function unitOfBalance(balance: DeclaredBalance): string {
	if (balance.unit !== null) return `in ${unitInWords(balance)}`;
	return balance.unitType === null
		? 'in the unit that the credential names'
		: 'in the unit that the answer or the credential names';
}

const OF_A_LOT = 'lot ';

/**
 * Location of a detail in an item; the end of a license is a field of the reading, shown
 * among them.
 */
function detailPlace(name: string): string {
	return code(
		name.startsWith(OF_A_LOT) ? `lots[].details.${name.slice(OF_A_LOT.length)}` : `details.${name}`,
	);
}

function linkOrNone(url: string | null): string {
	return url === null ? 'no address is documented' : address(url);
}

function evidenceInWords({ kind, fact, source, checked }: Evidence): string {
	const place = /^https:\/\/\S+$/.test(source) ? address(source) : source;
	return `${kind}, ${checked}: ${fact} (${place})`;
}
