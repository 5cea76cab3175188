import {
	balance,
	balanceLeft,
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	JsonFields,
	secret,
	type BalanceReading,
	type BalanceUnit,
	type Details,
} from '../words';

const WEEKLY = { balance: 'weekly', unit: 'request', unitType: 'request' } as const;
const FIVE_HOUR = { ...WEEKLY, balance: 'fiveHour' } as const;

/** Kimi Code: the requests of a plan, by the week and by five hours. */
export const kimiCode = defineProvider({
	name: 'kimiCode',
	displayName: 'Kimi Code',
	category: 'ai-models',
	docsUrl: 'https://www.kimi.com/code',
	keysUrl: 'https://www.kimi.com/code/console',
	topUpUrl: 'https://www.kimi.com/code',
	fields: [secret('Kimi Code API Key')],
	hosts: ['api.kimi.com'],
	requests: { usages: 'GET https://api.kimi.com/coding/v1/usages' },
	balances: [WEEKLY, FIVE_HOUR],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields
			.objectOrEmpty('user')
			.objectOrEmpty('membership')
			.details({ membership: 'level' });
		const window = fields.objectsOrEmpty('limits').find(isOfFiveHours);
		return [
			poolIn(WEEKLY, fields.object('usage'), details),
			window === undefined ? null : poolIn(FIVE_HOUR, window.object('detail'), details),
		];
	},

	notes: [
		'Newer plans report a limit of 100: what is counted is then close to a percentage, and the response does not say so.',
		'A key of the Kimi Open Platform belongs to another product, Moonshot / Kimi Open Platform.',
	],
	details: { membership: 'The level of the plan.' },
	evidence: [
		'reported 2026-11-26 · Path, bearer key, texts and numbers, what may be missing, spellings · steipete/CodexBar, docs/kimi.md and KimiProviderTests; public client code',
	],
});

/** Requests of a window. One that is full may lack what remains, and another what was used. */
function poolIn(unit: BalanceUnit, fields: JsonFields, details: Details): BalanceReading {
	const resetsAt =
		fields.instant('resetTime') ?? fields.instant('resetAt') ?? fields.instant('reset_at');
	const rest = { resetsAt, details };
	const limit = fields.amountIfSent('limit');
	const used = fields.amountIfSent('used');
	const remaining = fields.amountIfSent('remaining');
	if (remaining === null && used !== null && limit !== null)
		return balanceLeft(unit, { used, limit, ...rest });
	const sent = { remaining: fields.amount('remaining'), limit, ...rest };
	return used === null ? balanceOfLimit(unit, sent) : balance(unit, { used, ...sent });
}

function isOfFiveHours(entry: JsonFields): boolean {
	const window = entry.objectOrEmpty('window');
	const duration = window.amountIfSent('duration');
	const unit = window.text('timeUnit') ?? '';
	return (duration === 300 && /MINUTE/.test(unit)) || (duration === 5 && /HOUR/.test(unit));
}
