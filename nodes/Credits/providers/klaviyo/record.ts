import {
	balanceLeft,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	knownDetails,
	present,
	secret,
	type BalanceUnit,
} from '../words';

const EMAIL_SENDS = { balance: 'emailSends', unit: null, unitType: null } as const;

/** Klaviyo: what a plan includes and what is used of it, one balance for each row of the answer. */
export const klaviyo = defineProvider({
	name: 'klaviyo',
	displayName: 'Klaviyo',
	category: 'messaging',
	docsUrl: 'https://developers.klaviyo.com/en/reference/billing',
	topUpUrl: 'https://www.klaviyo.com/settings/billing/overview',
	fields: [secret('Private API Key', { description: 'A private key with the scope usage:read' })],
	hosts: ['a.klaviyo.com'],
	signIn: header('Authorization', 'Klaviyo-API-Key {apiKey}'),
	requests: {
		usage: get('https://a.klaviyo.com/api/billing-usage', {
			headers: { revision: '2026-10-15', Accept: 'application/vnd.api+json' },
		}),
	},
	balances: [EMAIL_SENDS],
	hasOpenBalances: true,
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: { forbidden: { advice: 'Give the key the scope usage:read.' } },

	parse(answer) {
		const rows = fieldsOf(answer).objects('data');
		const isEmail = (row: JsonFields) => nameOf(row) === EMAIL_SENDS.balance;
		const [first, ...others] = [...rows.filter(isEmail), ...rows.filter((row) => !isEmail(row))];
		return first === undefined ? [] : present([readHeadline(first), ...others.map(readRow)]);
	},

	notes: [
		'Which balances there are depends on what the account pays for; `profiles` counts those that are stored, and no sends.',
		'More than the plan includes may be used: what is left is then below 0.',
	],
	details: {
		periodStartsAt: 'When the billing period began, ISO 8601 UTC.',
		asOf: 'When Klaviyo counted, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, stable since revision 2026-10-15, scope, meaning · https://developers.klaviyo.com/en/reference/billing',
		'documented 2026-11-26 · All fields, units, sign-in, rates · klaviyo/openapi, openapi/beta/apis/list_billing_usage_beta.json (July 2026)',
	],
});

function readHeadline(row: JsonFields) {
	const usage = row.object('attributes');
	return balanceLeft(unitOf(row, usage), {
		used: usage.amount('usage_used'),
		limit: usage.amount('usage_max'),
		...periodOf(usage),
	});
}

function readRow(row: JsonFields) {
	const usage = row.object('attributes');
	return balanceLeftIfSent(unitOf(row, usage), {
		used: usage.amountIfSent('usage_used'),
		limit: usage.amountIfSent('usage_max'),
		...periodOf(usage),
	});
}

function periodOf(usage: JsonFields) {
	return {
		resetsAt: usage.instant('period_end'),
		details: knownDetails({
			periodStartsAt: usage.instant('period_start'),
			asOf: usage.instant('as_of'),
		}),
	};
}

function nameOf(row: JsonFields): string {
	return row.requiredText('id').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function unitOf(row: JsonFields, usage: JsonFields): BalanceUnit {
	const balance = nameOf(row);
	const counted = usage.requiredText('unit');
	if (counted === 'USD') return { balance, unit: counted, unitType: 'currency' };
	const unit = counted.toLowerCase().replace(/s$/, '');
	return { balance, unit, unitType: unit === 'message' || unit === 'credit' ? unit : 'other' };
}
