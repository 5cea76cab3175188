import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import { CATEGORY_NAMES, unitInWords } from '../../nodes/Credits/panel/providerWords';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import {
	addressFieldOf,
	credentialDisplayNameOf,
	credentialTypeOf,
	tierOf,
	type CredentialField,
	type DeclaredBalance,
	type RemoteProvider,
	type RequestSignature,
	type SignIn,
} from '../../nodes/Credits/providers/contract';
import { fillTemplate } from '../../nodes/Credits/providers/template';
import { inFolder } from './folders';
import { address, code, documentOf, list, table } from './markdown';

/** The page of one provider: its particulars, and their sources. */
export function providerPage(answers: ProviderAnswers): string {
	const { record } = answers;
	const blindness = record.credentialTest?.blindness;
	const notes = [
		...record.notes,
		...(blindness === undefined ? [] : [`About n8n's test of the credential: ${blindness}`]),
	];
	const evidence = record.evidence.map(({ kind, fact, source, checked }) => {
		const place = /^https:\/\/\S+$/.test(source) ? address(source) : source;
		return `${kind}, ${checked}: ${fact} (${place})`;
	});
	return documentOf([
		`# ${record.displayName}`,
		`<!-- Written by \`npm run generate\` from ${inFolder(record.name, 'record.ts')} and answers.ts. -->`,
		`${CATEGORY_NAMES[record.category]} · ${unitInWords(record.balances[0])} · ${tierOf(record)}. See also [what applies to all providers](README.md#what-applies-to-all-providers).`,
		table(['', ''], facts(answers)),
		...(notes.length === 0 ? [] : ['## Notes', list(notes)]),
		'## Evidence',
		list(evidence),
	]);
}

function facts(answers: ProviderAnswers): string[][] {
	const { record } = answers;
	const { minIntervalMs } = record;
	const ownServer = addressFieldOf(record);
	return [
		['Value of `provider`', code(record.name)],
		['Credential', `${credentialDisplayNameOf(record)} (${code(credentialTypeOf(record))})`],
		...record.fields.map((field) => [`Field ${code(field.name)}`, fieldInWords(field)]),
		...(ownServer !== undefined && ownServer.domain === undefined
			? [['Field `allowHttp`', '**Allow HTTP**. For a server in your own network.']]
			: []),
		...requestRows(record),
		...(minIntervalMs === undefined
			? []
			: [['Requests at most', `once every ${minIntervalMs / 1000} seconds`]]),
		...record.balances.map((each) => [`Balance ${code(each.balance)}`, unitOfBalance(each)]),
		...(record.hasOpenBalances === true ? [['Other balances', 'as the response names them']] : []),
		['Also filled', filledFields(answers)],
		...Object.entries(record.details ?? {}).map(([name, meaning]) => [detailPlace(name), meaning]),
		['Documentation', address(record.docsUrl)],
		['Keys', linkOrNone(record.keysUrl)],
		['Top up', linkOrNone(record.topUpUrl)],
	];
}

const FIELD_KINDS = {
	secret: ', secret',
	text: '',
	choice: ', a choice',
	amount: ', a number above 0',
	address: ', the address of your own server',
} as const;

function fieldInWords(field: CredentialField): string {
	const { displayName, description, kind } = field;
	const isOptional = 'isOptional' in field && field.isOptional === true;
	return [
		`**${displayName}**${FIELD_KINDS[kind]}${isOptional ? ', may be left empty' : ''}.`,
		...(description === undefined ? [] : [description.replace(/[.]?$/, '.')]),
		...(kind === 'choice'
			? [`One of: ${field.options.map((option) => option.displayName).join(', ')}.`]
			: []),
	].join(' ');
}

function requestRows(record: RemoteProvider): string[][] {
	return Object.values(record.requests).map((request) => {
		const { method, url, signIn, isOptional, readToken } = request;
		const ways = signIn === null ? ['no key'] : describeSignIn(record, signIn ?? record.signIn);
		const rest = [
			...(ways.length === 0 ? [] : [`with ${ways.join(' and ')}`]),
			...(readToken === undefined ? [] : ['returns a token']),
			...(isOptional === true ? ['may fail'] : []),
		];
		const asked = code(`${method} ${withFieldNames(record, url)}`);
		return [readToken === undefined ? 'Request' : 'Login', [asked, ...rest].join(', ')];
	});
}

function unitOfBalance(balance: DeclaredBalance): string {
	if (balance.unit !== null) return `in ${unitInWords(balance)}`;
	return balance.unitType === null
		? 'in the unit that the credential names'
		: 'in the unit that the response or the credential names';
}

/** Optional values of a balance, and whether a reading has them. */
const FILLED: Readonly<Record<string, (reading: BalanceReading) => boolean>> = {
	used: ({ used }) => used !== null,
	limit: ({ limit }) => limit !== null,
	creditLine: ({ creditLine }) => creditLine !== null,
	lots: ({ lots }) => lots.length > 0,
	resetsAt: ({ resetsAt }) => resetsAt !== null,
	unlimited: ({ unlimited }) => unlimited,
};

/** Values present in at least one documented answer: `used`, `limit` (computed). */
function filledFields({ good }: ProviderAnswers): string {
	const readings: BalanceReading[] = good.flatMap(({ expected }) => [...expected]);
	const fields = Object.entries(FILLED).flatMap(([name, isFilled]) => {
		const filled = readings.filter(isFilled);
		if (filled.length === 0) return [];
		const isComputed = filled.every(({ derived }) => derived.includes(name));
		return [isComputed ? `${code(name)} (computed)` : code(name)];
	});
	return fields.join(', ') || 'nothing';
}

/**
 * Location of a detail in an item; the end of a license is a field of the reading, shown
 * among them.
 */
function detailPlace(name: string): string {
	const ofLot = /^lot (.*)$/.exec(name)?.[1];
	return code(ofLot === undefined ? `details.${name}` : `lots[].details.${ofLot}`);
}

function linkOrNone(url: string | null): string {
	return url === null ? 'no address is documented' : address(url);
}

const ENCODINGS: Readonly<Record<RequestSignature['encoding'], string>> = {
	hex: 'in hexadecimal digits',
	base64OfHex: 'the Base64 of its hexadecimal digits',
};

/** Describes how a key is sent, one part per place: header `X-API-Key: <API Key>`. */
function describeSignIn(
	provider: RemoteProvider,
	{ headers = {}, query = {}, body = {}, basic, signature }: SignIn,
): string[] {
	const show = (template: string) => withFieldNames(provider, template);
	const named = (place: string, join: string, texts: Readonly<Record<string, string>>) =>
		Object.entries(texts).map(([name, text]) => `${place} ${code(`${name}${join}${show(text)}`)}`);
	const ways = [
		...named('header', ': ', headers),
		...named('query parameter', '=', query),
		...named('body field', ': ', body),
	];
	if (basic !== undefined) ways.push(`HTTP Basic ${code(show(`${basic.user}:${basic.password}`))}`);
	if (signature !== undefined) {
		const { algorithm, text, key, encoding } = signature;
		ways.push(
			`signature: HMAC-${algorithm.toUpperCase()} of ${code(show(text))} with the ${show(`{${key}}`)}, ${ENCODINGS[encoding]}`,
		);
	}
	return ways;
}

/** A template with the displayed names of its fields: `https://<Region>/v1`. */
function withFieldNames({ fields }: RemoteProvider, template: string): string {
	return fillTemplate(template, (name) => {
		const field = fields.find((candidate) => candidate.name === name);
		return `<${field?.displayName ?? name}>`;
	});
}
