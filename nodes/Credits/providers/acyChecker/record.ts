import {
	anyFieldsOf,
	balanceOfUsed,
	defineProvider,
	fieldsOf,
	get,
	isRecord,
	JsonFields,
	readInstant,
	readText,
	secret,
	unlimitedBalance,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const BATCH = { balance: 'batch', unit: 'credit', unitType: 'credit' } as const;
const SIMPLE = { balance: 'simple', unit: 'credit', unitType: 'credit' } as const;

/** A license level that the vendor's own plugin shows as unlimited, whatever the numbers say. */
const UNLIMITED_LEVEL = /agency/i;

/** AcyChecker: two monthly balances, one for batch and one for single verifications. */
export const acyChecker = defineProvider({
	name: 'acyChecker',
	displayName: 'AcyChecker',
	category: 'lead-data',
	docsUrl: 'https://docs.acychecker.com/api-documentation/api-get-remaining-credits',
	keysUrl: 'https://www.acychecker.com/',
	topUpUrl: 'https://www.acychecker.com/',
	fields: [secret('API Key', { description: 'The key of the license whose credits are read' })],
	hosts: ['api.acychecker.com'],
	// AcyChecker demands Source of every call.
	signIn: { headers: { 'API-KEY': '{apiKey}', Source: 'n8n' } },
	requests: {
		credits: get('https://api.acychecker.com/api/v1/licenses/credits', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [BATCH, SIMPLE],
	offers: ['used', 'limit'],

	detectError(answer) {
		const isSuccess = answer.status >= 200 && answer.status <= 299;
		if (isSuccess || !/expired/i.test(anyFieldsOf(answer).text('message') ?? '')) return null;
		return {
			class: 'forbidden',
			message: 'The AcyChecker license has expired',
			advice: 'Renew it at https://www.acychecker.com/.',
		};
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		return [readBalance(fields, BATCH), readBalance(fields, SIMPLE)];
	},

	notes: [
		'An account has two balances: Batch, the headline balance, and Simple. They are separate items and never added up.',
		'Credits are monthly, but the response has no reset date, so `resetsAt` is empty. `licenseEndsAt` is when the license ends.',
		'`limit` is computed as `used` + `remaining`.',
		'A license level with "agency" in its name counts as unlimited while an amount is 0 or absent, as in the vendor\'s own plugin; a positive amount is shown like any other.',
	],
	details: {
		licenseLevel: 'Level of the licence, as sent.',
		licenseEndsAt: 'When the licence ends, ISO 8601 UTC.',
		message: 'What AcyChecker says beside the amounts, when it says something.',
	},
	evidence: [
		'documented 2026-11-21 · Endpoint, the three headers, the four amounts, the bodies of 401 and 429 · https://docs.acychecker.com/api-documentation/api-get-remaining-credits',
		"reported 2026-11-21 · license_level, end_date with a named zone, unlimited agency licences · The vendor's own WordPress plugin",
	],
});

function readBalance(fields: JsonFields, unit: BalanceUnit): BalanceReading {
	const remainingName = `remaining_credits_${unit.balance}`;
	const used = fields.amountOrNull(`credits_used_${unit.balance}`);
	const said = {
		licenseEndsAt: readLicenseEnd(fields.value('end_date')),
		details: fields.details({ licenseLevel: 'license_level', message: 'message' }),
	};
	const hasNothing = !fields.isSent(remainingName) || fields.amountOrNull(remainingName) === 0;
	if (hasNothing && UNLIMITED_LEVEL.test(fields.text('license_level') ?? '')) {
		return unlimitedBalance(unit, { used, ...said });
	}
	return balanceOfUsed(unit, { remaining: fields.amount(remainingName), used, ...said });
}

/** The license's end: a local date with its zone as PHP serializes it, or a text that names its zone. */
function readLicenseEnd(value: unknown): string | null {
	if (!isRecord(value)) return readInstant(value);
	return readInstant(value.date, readText(value.timezone) ?? undefined);
}
