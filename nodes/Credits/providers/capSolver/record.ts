import {
	anyFieldsOf,
	balance,
	bodyField,
	creditsIn,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	lot,
	post,
	type JsonFields,
} from '../words';

const CREDITS = creditsIn('USD');

const CODES = {
	ERROR_KEY_DOES_NOT_EXIST: 'auth',
	ERROR_KEY_DENIED_ACCESS: 'auth',
	ERROR_RATE_LIMIT: 'rateLimited',
	ERROR_TOO_MUCH_REQUESTS: 'rateLimited',
} as const;

/** CapSolver: the money of an account, and the calls that are left of each package. */
export const capSolver = defineProvider({
	name: 'capSolver',
	displayName: 'CapSolver',
	category: 'captcha',
	docsUrl: 'https://docs.capsolver.com/en/guide/api-getbalance',
	hosts: ['api.capsolver.com'],
	signIn: bodyField('clientKey'),
	requests: { balance: post('https://api.capsolver.com/getBalance', { json: {} }) },
	balances: [CREDITS],
	hasOpenBalances: true,
	offers: ['lots'],

	errorCodes: [
		{ at: 'errorId', codeAt: 'errorCode', good: 0, otherwise: 'badResponse', codes: CODES },
		// Refusals under HTTP 4xx may lack the id.
		{ at: 'errorCode', otherwise: 'badResponse', codes: CODES },
	],

	detectError: (answer) =>
		anyFieldsOf(answer).text('errorCode')?.startsWith('ERROR_IP_') ? { class: 'forbidden' } : null,

	secretsIn: (answer) =>
		anyFieldsOf(answer)
			.objectsOrEmpty('packages')
			.map((pack) => pack.text('token')),

	parse(answer) {
		const fields = fieldsOf(answer);
		const packages = fields.isSent('packages') ? fields.objects('packages') : [];
		return [
			balance(CREDITS, { remaining: fields.amount('balance') }),
			...packages.map(readPackage),
		];
	},

	notes: [
		'Each package is a separate balance, `package1`, `package2` and so on in the order that CapSolver sends them: they solve different captchas, so never add them up.',
	],
	details: { title: 'Title of the package.' },
	evidence: [
		'documented 2026-11-26 · Request, fields, US dollars · https://docs.capsolver.com/en/guide/api-getbalance',
		'reported 2026-11-26 · Refusals under HTTP 200 and 4xx · Public client code',
	],
});

function readPackage(pack: JsonFields, index: number) {
	const name = `package${index + 1}`;
	const remaining = pack.amountIfSent('numberOfCalls');
	if (remaining === null) return null;
	const only = lot({
		id: pack.id('packageId') ?? name,
		label: pack.text('title'),
		remaining,
		expiresAt: instantOfSeconds(pack.value('expireTime')),
	});
	const unit = { balance: name, unit: 'request', unitType: 'request' } as const;
	return balance(unit, { remaining, lots: [only], details: pack.details({ title: 'title' }) });
}
