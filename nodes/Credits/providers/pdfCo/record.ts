import { anyFieldsOf, balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** What the status in the body of an error means under HTTP 200. */
const CLASSES = new Map([
	[401, 'auth'],
	[402, 'forbidden'],
	[403, 'forbidden'],
	[429, 'rateLimited'],
] as const);

/** PDF.co: the credits of an account. */
export const pdfCo = defineProvider({
	name: 'pdfCo',
	displayName: 'PDF.co',
	category: 'documents',
	docsUrl: 'https://docs.pdf.co/api-reference',
	hosts: ['api.pdf.co'],
	signIn: header('x-api-key'),
	requests: { balance: 'GET https://api.pdf.co/v1/account/credit/balance' },
	balances: [CREDITS],

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		if (fields.flag('error') !== true) return null;
		const code = fields.amountOrNull('status');
		const known = [...CLASSES].find(([status]) => status === code);
		const providerCode = code === answer.status ? null : code;
		return { providerCode, ...(known && { class: known[1] }) };
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('remainingCredits') }),

	credentialTest: {
		refusals: [{ path: 'status', equals: 401, message: 'PDF.co refused the API Key' }],
	},
	notes: ['Accounts on the European host of PDF.co cannot be read.'],
	evidence: [
		'documented 2026-11-26 · Path, header, statuses, errors · The OpenAPI document of PDF.co, as kept in api-evangelist/pdf-co (August 2026); pdfdotco/n8n-nodes-pdfco, credentials/PdfcoApi.credentials.ts',
		'reported 2026-11-26 · remainingCredits, a number · Public client code',
	],
});
