import { addAmounts } from '../balance/amounts';
import { readInstant } from '../balance/dates';
import { isRecord, readAmount, readText, requireAmount, type JsonRecord } from '../balance/readers';
import {
	plainReading,
	type BalanceReading,
	type BalanceUnit,
	type Details,
} from '../balance/reading';
import type { RemoteProvider } from './provider';

const BATCH = { balance: 'batch', unit: 'credit', unitType: 'credit' } as const;
const SIMPLE = { balance: 'simple', unit: 'credit', unitType: 'credit' } as const;

/** A licence level that the vendor's own plugin shows as unlimited, whatever the numbers say. */
const UNLIMITED_LEVEL = /agency/i;

/** AcyChecker: two monthly balances, one for batch and one for single verifications. */
export const acyChecker = {
	kind: 'remote',
	name: 'acyChecker',
	displayName: 'AcyChecker',
	docsUrl: 'https://docs.acychecker.com/api-documentation/api-get-remaining-credits',
	topUpUrl: 'https://www.acychecker.com/',
	credential: {
		type: 'acyCheckerCreditsApi',
		secretField: 'apiKey',
		secretName: 'API Key',
		keysUrl: 'https://www.acychecker.com/',
	},
	balances: [BATCH, SIMPLE],
	offers: { used: true, limit: true, lots: false, resetsAt: false },

	request: () => ({
		method: 'GET',
		url: 'https://api.acychecker.com/api/v1/licenses/credits',
		headers: { 'Content-Type': 'application/json' },
	}),

	recogniseFailure({ status, body }) {
		if (!isRecord(body)) return null;
		const words = readText(body.message);
		if (words === null) return null;
		if (status < 200 || status > 299) {
			return /expired/i.test(words)
				? {
						class: 'forbidden',
						words,
						message: 'The AcyChecker licence has expired',
						advice: 'Renew it at https://www.acychecker.com/.',
					}
				: { words };
		}
		return hasAmount(body) ? null : { class: 'badResponse', words };
	},

	parse(body) {
		return { accountId: null, balances: [readBalance(body, BATCH), readBalance(body, SIMPLE)] };
	},

	notes: [
		'An account has two balances: Batch, the headline balance, and Simple. They are separate items and never added up.',
		'Credits are monthly, but the answer holds no reset date, so `resetsAt` is empty. `licenseEndsAt` is when the licence ends.',
		'`limit` is computed as `used` + `remaining`.',
		'A licence level with "agency" in its name counts as unlimited while an amount is 0 or absent, as in the vendor\'s own plugin; a positive amount is shown like any other.',
	],
	details: {
		licenseLevel: 'Level of the licence, as sent.',
		licenseEndsAt: 'When the licence ends, ISO 8601 UTC.',
		message: 'What AcyChecker says beside the amounts, when it says something.',
	},
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, the three headers, the four amounts, the bodies of 401 and 429',
			source: 'https://docs.acychecker.com/api-documentation/api-get-remaining-credits',
			checked: '2026-11-21',
		},
		{
			kind: 'reported',
			fact: 'license_level, end_date with a named zone, unlimited agency licences',
			source: "The vendor's own WordPress plugin",
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;

function hasAmount(body: JsonRecord): boolean {
	return [BATCH, SIMPLE].some(
		({ balance }) => readAmount(body[`remaining_credits_${balance}`]) !== null,
	);
}

function readBalance(body: JsonRecord, unit: BalanceUnit): BalanceReading {
	const said = {
		licenseEndsAt: readLicenceEnd(body.end_date),
		details: licenceDetails(body),
	};
	const remainingName = `remaining_credits_${unit.balance}`;
	const used = readAmount(body[`credits_used_${unit.balance}`]);
	const sent = body[remainingName] ?? null;
	const hasUnlimitedLevel = UNLIMITED_LEVEL.test(readText(body.license_level) ?? '');
	if (hasUnlimitedLevel && (sent === null || readAmount(sent) === 0)) {
		return { ...plainReading(unit, 0), remaining: null, unlimited: true, used, ...said };
	}
	const remaining = requireAmount(body[remainingName], remainingName);
	const reading = { ...plainReading(unit, remaining), used, ...said };
	return used === null
		? reading
		: { ...reading, limit: addAmounts([used, remaining]), derived: ['limit'] };
}

function licenceDetails(body: JsonRecord): Details {
	const licenseLevel = readText(body.license_level);
	const message = readText(body.message);
	return {
		...(licenseLevel !== null && { licenseLevel }),
		...(message !== null && { message }),
	};
}

/** The licence's end: a local date with its zone as PHP serialises it, or a text that names its zone. */
function readLicenceEnd(value: unknown): string | null {
	if (!isRecord(value)) return readInstant(value);
	return readInstant(value.date, readText(value.timezone) ?? undefined);
}
