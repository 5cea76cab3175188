import {
	anyFieldsOf,
	balance,
	defineProvider,
	isAboutTheKey,
	query,
	readAmount,
	secret,
	textOf,
	UnexpectedAnswer,
} from '../words';

const UNITS = { balance: 'credits', unit: 'unit', unitType: 'credit' } as const;

/** A whole number, perhaps in groups of three digits. */
const WHOLE = /^-?(?:\d+|\d{1,3}(?:[, ]\d{3})+)$/;

/** Semrush: the API units of a key, as a bare number. */
export const semrush = defineProvider({
	name: 'semrush',
	displayName: 'Semrush',
	category: 'seo',
	docsUrl: 'https://developer.semrush.com/',
	fields: [
		secret('API Key', {
			description: 'The key of API version 3; tokens of version 4 (semrtkn-…) are refused',
		}),
	],
	hosts: ['www.semrush.com'],
	signIn: query('key'),
	requests: { units: 'GET https://www.semrush.com/users/countapiunits.html' },
	balances: [UNITS],
	statusClasses: { 403: 'auth' },

	detectError(answer) {
		const errors = anyFieldsOf(answer).objectsOrEmpty('errors');
		const said = errors.flatMap((error) => [error.text('field'), error.text('message')]);
		if (errors.length > 0) return said.some(isAboutTheKey) ? { class: 'auth' } : {};
		// The older errors: ERROR 120 :: WRONG KEY - ID PAIR
		const [error, code = null] = /^\s*ERROR\b\s*(\d+)?/.exec(answer.text) ?? [];
		if (error === undefined) return null;
		return { class: code === '120' ? 'auth' : 'badResponse', providerCode: code };
	},

	parse(answer) {
		const digits = textOf(answer);
		const remaining = WHOLE.test(digits) ? readAmount(digits.replace(/[, ]/g, '')) : null;
		if (remaining === null) throw new UnexpectedAnswer('it is not a plain whole number');
		return balance(UNITS, { remaining });
	},

	credentialTest: {
		refusals: [{ path: 'errors.0.field', equals: 'key', message: 'Semrush refused the API Key' }],
		blindness: 'It cannot read plain text, so a key that is refused in the older words passes it.',
	},
	notes: ['Reading the balance costs no API units. Semrush allows 10 requests a second.'],
	evidence: [
		'documented 2026-11-25 · Address, free of charge, a plain whole number · developer.semrush.com, as kept in api-evangelist/semrush (August 2026)',
		'reported 2026-11-25 · The JSON error, which repeats the key · segevsh/w6w-apps, README of semrush (September 2026)',
		'reported 2026-11-25 · The older error in words; tokens of version 4 are refused · Public client code',
	],
});
