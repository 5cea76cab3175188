import {
	anyFieldsOf,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	header,
	post,
	scaleAmount,
	secret,
} from '../words';

/** The code of a success. */
const GOOD = '0';

const BALANCE = { ...creditsIn('USD'), balance: 'balance' } as const;

/** eSIM Access: money in ten-thousandths of a dollar, with errors under HTTP 200. */
export const esimAccess = defineProvider({
	name: 'esimAccess',
	displayName: 'ESIM Access',
	category: 'commerce',
	docsUrl: 'https://docs.esimaccess.com/',
	fields: [secret('Access Code')],
	hosts: ['api.esimaccess.com'],
	signIn: header('RT-AccessCode'),
	requests: { balance: post('https://api.esimaccess.com/api/v1/open/balance/query', { json: {} }) },
	balances: [BALANCE],

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const code = fields.id('errorCode') ?? GOOD;
		if (fields.flag('success') !== false && code === GOOD) return null;
		const message = fields.text('errorMsg') ?? '';
		const isAboutTheCode = /access[ _-]?code/i.test(message);
		if (isAboutTheCode || code.startsWith('0001')) return { class: 'auth' };
		return /frequen/i.test(message) ? { class: 'rateLimited' } : {};
	},

	parse(answer) {
		const tenThousandths = fieldsOf(answer).object('obj').amount('balance');
		return balance(BALANCE, { remaining: scaleAmount(tenThousandths, 10_000) });
	},

	credentialTest: {
		refusals: [{ path: 'success', equals: false, message: 'ESIM Access refused the Access Code' }],
	},
	evidence: [
		'reported 2026-11-26 · Path, header, the envelope, ten-thousandths of a dollar (500,000 for 50 dollars) · Public client code',
	],
});
