import {
	account,
	balance,
	choice,
	defineProvider,
	get,
	inUnit,
	JsonFields,
	knownDetails,
	secret,
	text,
	textOf,
	UnexpectedAnswer,
	type AccountContext,
	type ProviderAnswer,
} from '../words';

const BALANCE = { balance: 'balance', unit: null, unitType: 'currency' } as const;

/** Namecheap: the money of an account, in XML. */
export const namecheap = defineProvider({
	name: 'namecheap',
	displayName: 'Namecheap',
	category: 'commerce',
	docsUrl: 'https://www.namecheap.com/support/api/methods/users/get-balances/',
	keysUrl: 'https://ap.www.namecheap.com/settings/tools/apiaccess/',
	fields: [
		text('apiUser', 'API User'),
		secret('API Key'),
		text('userName', 'User Name', { description: 'The API User without it', isOptional: true }),
		text('clientIp', 'Client IP', {
			description: 'IPv4 address of this n8n, which has to be on the list of allowed addresses',
			placeholder: 'e.g. 203.0.113.7',
		}),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.namecheap.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'api.sandbox.namecheap.com' },
		]),
	],
	hosts: ['api.namecheap.com', 'api.sandbox.namecheap.com'],
	signIn: { query: { ApiUser: '{apiUser}', ApiKey: '{apiKey}', ClientIp: '{clientIp}' } },
	requests: {
		balances: get('https://{environment}/xml.response', {
			query: { UserName: '{user}', Command: 'namecheap.users.getBalances' },
		}),
	},
	start: (context) => ({ request: 'balances', values: { user: userIn(context) } }),
	balances: [BALANCE],
	providerMessage: (answer) => errorIn(answer)?.message ?? null,

	detectError(answer) {
		const error = answer.status >= 500 ? null : errorIn(answer);
		return error && { class: classOf(error.number), providerCode: error.number };
	},

	parse(answer, context) {
		const attributes = resultIn(answer);
		const reading = balance(inUnit(BALANCE, attributes.currency('Currency')), {
			remaining: attributes.amount('AvailableBalance'),
			details: knownDetails({
				accountBalance: attributes.amountOrNull('AccountBalance'),
				fundsRequiredForAutoRenew: attributes.amountOrNull('FundsRequiredForAutoRenew'),
			}),
		});
		return account(reading, userIn(context));
	},

	credentialTest: {
		values: { user: '={{ $credentials.userName?.trim() || $credentials.apiUser?.trim() }}' },
		blindness: 'It cannot read XML, so a credential that is refused passes it.',
	},
	notes: [
		'Namecheap answers allowed IPv4 addresses only. Where the address of n8n changes, as in the cloud, reads fail.',
	],
	details: {
		accountBalance: 'The whole balance, what cannot be spent included.',
		fundsRequiredForAutoRenew: 'What the next automatic renewals will take.',
	},
	evidence: [
		'documented 2026-11-26 · Parameters, numbers of errors · https://www.namecheap.com/support/api/global-parameters/',
		'reported 2026-11-26 · XML alone, the attributes, the words of errors · Public client code',
	],
});

/** Whose balance is read. */
function userIn(context: AccountContext): string {
	return context.field('userName') || context.field('apiUser');
}

/** The first error of an answer. */
function errorIn({ text: xml }: ProviderAnswer) {
	const pattern = /<Error\b[^<>]*\bNumber="(\d+)"[^<>]*>([^<>]*)<\/Error>/;
	const [, number, message = ''] = pattern.exec(xml) ?? [];
	return number === undefined ? null : { number, message: message.trim() };
}

/** What the number of an error says: the key is refused, an address or a user is, or the request was wrong. */
function classOf(number: string) {
	if (/^101[01]102$/.test(number)) return 'auth';
	return /^101(?:1150|6103|7\d{3})$/.test(number) ? 'forbidden' : 'badRequest';
}

/** The attributes of the result. @throws UnexpectedAnswer when it is not a whole answer with one */
function resultIn(answer: ProviderAnswer): JsonFields {
	const xml = textOf(answer);
	const isWhole = /<ApiResponse\b[^<>]*\bStatus="OK"/.test(xml) && xml.endsWith('</ApiResponse>');
	const [, attributes] = /<UserGetBalancesResult\b([^<>]*)>/.exec(xml) ?? [];
	if (!isWhole || attributes === undefined) {
		throw new UnexpectedAnswer('it is not the XML that Namecheap documents');
	}
	const pairs = [...attributes.matchAll(/\s([A-Za-z]+)="([^"]*)"/g)];
	return new JsonFields(Object.fromEntries(pairs.map(([, name = '', value]) => [name, value])));
}
