import {
	account,
	anyFieldsOf,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	post,
} from '../words';

/** Icypeas: the credits of a subscription. */
export const icypeas = defineProvider({
	name: 'icypeas',
	displayName: 'Icypeas',
	category: 'lead-data',
	docsUrl: 'https://api-doc.icypeas.com/subscriptions/subscription-information',
	hosts: ['app.icypeas.com'],
	signIn: header('Authorization'),
	requests: {
		subscription: post('https://app.icypeas.com/api/a/actions/subscription-information', {
			json: {},
		}),
	},
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },
	authByMessage: true,

	// Only failures have the field on this path.
	detectError: (answer) => (anyFieldsOf(answer).flag('success') === false ? {} : null),
	secretsIn: (answer) =>
		['lastInvoiceUrl', 'checkoutSession'].map((name) => anyFieldsOf(answer).text(name)),

	parse(answer) {
		const fields = fieldsOf(answer);
		const quotas = fields.objectOrEmpty('quotas');
		const details = {
			...fields.details({ plan: 'plan', status: 'status' }),
			...quotas.amounts({ dailyQuota: 'daily' }),
		};
		return account(
			balance(CREDITS, { remaining: fields.amount('credits'), details }),
			fields.id('userId'),
		);
	},

	credentialTest: {
		refusals: [
			{ path: 'success', equals: false, message: 'Icypeas refused the key or the request' },
		],
	},
	notes: [
		'The addresses of invoices and checkouts in the response are removed, even with Include Raw.',
	],
	details: {
		plan: 'The plan, as sent.',
		status: 'State of the subscription, such as `active`.',
		dailyQuota: 'How many requests a day are allowed.',
	},
	evidence: [
		'documented 2026-11-26 · POST, path · https://api-doc.icypeas.com/subscriptions/subscription-information',
		'reported 2026-11-26 · All fields from a real answer, the key as a bare header, an empty object as body · Public client code',
	],
});
