import {
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	get,
	header,
	inUnit,
	readAmount,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** The codes of failures, which may come alone, as a number or as a text. */
const CODES = {
	600: 'unavailable',
	900: 'auth',
	901: 'forbidden',
	902: 'forbidden',
	903: 'forbidden',
} as const;

/** seven.io: the money of an account; an answer that is a number alone is no amount but a code. */
export const sevenIo = defineProvider({
	name: 'sevenIo',
	displayName: 'Seven.io',
	category: 'messaging',
	docsUrl: 'https://www.seven.io/',
	hosts: ['gateway.seven.io'],
	signIn: header('X-Api-Key'),
	requests: {
		balance: get('https://gateway.seven.io/api/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	// An object may hold a code of its own beside the amount: only the known ones are refusals.
	detectError({ body }) {
		const alone = readAmount(body);
		const code = alone ?? anyFieldsOf({ body }).amountOrNull('code', 'error_code');
		const known = Object.entries(CODES).find(([name]) => Number(name) === code);
		if (known === undefined) return null;
		return { class: known[1], ...(alone !== null && { providerCode: alone }) };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const unit = inUnit(CREDITS, fields.currency('currency'));
		return balance(unit, { remaining: fields.amount('amount') });
	},

	credentialTest: {
		refusals: ['code', 'error_code'].flatMap((path) =>
			[900, '900'].map((equals) => ({ path, equals, message: 'Seven.io refused the API Key' })),
		),
		blindness:
			'It takes a refusal that is a number alone, under HTTP 200, for a success: a wrong key shows with the first read.',
	},
	evidence: [
		'documented 2026-11-26 · Host, path, header, both fields · seven-io/js-client (May 2026); seven-io/php-client (January 2026)',
		'documented 2026-11-26 · Codes 600 and 900 to 903, under HTTP 200 too · seven-io/php-client, src/Client.php and src/Exception',
	],
});
