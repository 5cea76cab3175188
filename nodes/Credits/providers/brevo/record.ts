import {
	anyFieldsOf,
	balanceIfSent,
	commonMessage,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	knownDetails,
	present,
	secret,
} from '../words';

/** Plans that count emails, in the order in which they are the headline balance. */
const EMAIL_PLANS: readonly string[] = ['subscription', 'free', 'payAsYouGo', 'reseller'];

const SMS = { balance: 'sms', unit: 'credit', unitType: 'credit' } as const;

/** Brevo, once Sendinblue: emails and SMS credits, one balance for each plan of the account. */
export const brevo = defineProvider({
	name: 'brevo',
	displayName: 'Brevo',
	category: 'messaging',
	docsUrl: 'https://developers.brevo.com/reference/get-account',
	fields: [
		secret('API Key', {
			description: 'The key that begins with xkeysib-; an SMTP key (xsmtpsib-…) is refused',
		}),
	],
	hosts: ['api.brevo.com'],
	signIn: header('api-key'),
	requests: {
		account: get('https://api.brevo.com/v3/account', { headers: { Accept: 'application/json' } }),
	},
	balances: [emails('subscription'), emails('free'), emails('payAsYouGo'), emails('reseller'), SMS],
	hasOpenBalances: true,
	offers: ['resetsAt'],

	detectError(answer) {
		// The same status and code as for a wrong key, but nothing is wrong with the key.
		if (answer.status !== 401 || !/\bIP address\b/i.test(commonMessage(answer) ?? '')) return null;
		return {
			class: 'forbidden',
			message: 'Brevo does not allow requests from the IP address of this n8n',
			advice: 'Allow it at https://app.brevo.com/security/authorised_ips.',
		};
	},

	secretsIn: (answer) => [anyFieldsOf(answer).objectOrEmpty('marketingAutomation').text('key')],

	parse(answer) {
		const entries = fieldsOf(answer).objects('plan').sort(byRank);
		const types = entries.map((entry) => entry.requiredText('type'));
		const balances = entries.map((entry, position) => {
			const type = types[position] ?? '';
			const earlier = types.slice(0, position).filter((other) => other === type).length;
			const name = earlier === 0 ? type : `${type}${earlier + 1}`;
			return balanceIfSent(EMAIL_PLANS.includes(type) ? emails(name) : { ...SMS, balance: name }, {
				remaining: position === 0 ? entry.amount('credits') : entry.amountIfSent('credits'),
				resetsAt: entry.instant('endDate'),
				details: knownDetails({ startsAt: entry.instant('startDate') }),
			});
		});
		return present(balances);
	},

	credentialTest: {
		statuses: { 401: 'Brevo refused the API Key, or the IP address of this n8n' },
	},
	notes: [
		'Each plan is a separate balance, named by its type; a second one of the same type is `subscription2`, and so on. The headline balance is the first there is of `subscription`, `free`, `payAsYouGo` and `reseller`.',
		'With Include Raw the item contains everything that Brevo sends, such as names and the address; the key of Marketing Automation is removed.',
	],
	details: { startsAt: 'When the period of the plan began, ISO 8601 UTC.' },
	evidence: [
		'documented 2026-11-26 · Path, header, the plans, their types and dates · getbrevo/brevo-node, model/getAccountAllOfPlan.ts (March 2026); developers.brevo.com/reference/get-account',
		'reported 2026-11-26 · The bodies of 401, for a wrong key and for an IP address; SMTP keys are refused · Public client code',
	],
});

function emails<const Name extends string>(name: Name) {
	return { balance: name, unit: 'email', unitType: 'message' } as const;
}

function byRank(one: JsonFields, other: JsonFields): number {
	return rankOf(one) - rankOf(other);
}

function rankOf(entry: JsonFields): number {
	const rank = EMAIL_PLANS.indexOf(entry.text('type') ?? '');
	return rank === -1 ? EMAIL_PLANS.length : rank;
}
