import {
	account,
	addAmounts,
	anyFieldsOf,
	balance,
	bearer,
	byExpiry,
	DAY_MS,
	fieldsOf,
	get,
	readInstant,
	secret,
	type Details,
	type JsonFields,
	type Lot,
	type RemoteProvider,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** The server's way of saying that a lot never expires. */
const NEVER = '2100-01-01T05:00:00.000Z';

/** Months are 28 to 31 days long; a day on either side for clock changes and rounding. */
const MONTH_MS = { shortest: 27 * DAY_MS, longest: 32 * DAY_MS };

/** Stablecog: a total, and the lots it consists of. */
export const stablecog = {
	kind: 'remote',
	name: 'stablecog',
	displayName: 'Stablecog',
	category: 'ai-media',
	docsUrl: 'https://stablecog.com/docs/v1/api-reference/credits',
	keysUrl: 'https://stablecog.com/account/api-keys',
	topUpUrl: 'https://stablecog.com/pricing',
	fields: [secret('API Key')],
	hosts: ['api.stablecog.com'],
	signIn: bearer(),
	requests: { credits: get('https://api.stablecog.com/v1/credits') },
	balances: [CREDITS],
	offers: ['lots'],
	// The free lot gets as much every 12 hours.
	automaticRefill: 10,

	detectError: (answer) => (anyFieldsOf(answer).text('error') === null ? null : {}),

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('total_remaining_credits');
		const lots = fields.objects('credits').map(readLot);
		const notYetSpendable = sumOfLaterMonths(lots);
		const hasLaterMonths = notYetSpendable > 0;
		return account(
			balance(CREDITS, {
				remaining,
				lots,
				estimatedSpendableNow: hasLaterMonths ? addAmounts([remaining, -notYetSpendable]) : null,
				derived: [
					...(lots.some((lot) => lot.granted !== null) ? ['lots.granted'] : []),
					...(hasLaterMonths ? ['details.estimatedSpendableNow'] : []),
				],
			}),
		);
	},

	notes: [
		'An annual plan creates twelve monthly lots at once, and the answer counts them all although each becomes spendable in its own month. Right after an annual purchase `remaining` can therefore be about twelve times what can be spent today. `details.estimatedSpendableNow` is the estimate without the later months: of several lots of one type whose expiries lie about a month apart, only the soonest counts. It is there only when such a series is. Require Credits compares `remaining`, and adds a hint when the estimate is below what is required.',
		'`lots.granted` is the usual size of a lot of this type, not what this lot held at first: the free lot is refilled by 10 every 12 hours and can hold more.',
		'Expired lots are not in the answer; empty ones are. A lot that never expires has `expiresAt: null`.',
		'No total is documented, so `limit` and `used` are empty.',
		'A banned IP address is answered with 401 like a wrong key.',
	],
	details: {
		estimatedSpendableNow:
			'Estimate of what can be spent today, when monthly lots of an annual plan are listed.',
		'lot typeId': "Id of the lot's type.",
		'lot description': "What the lot's type is described as.",
	},
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, bearer key, total and lots with their types; the error bodies',
			source: 'https://stablecog.com/docs/v1/api-reference/credits',
			checked: '2026-11-21',
		},
		{
			kind: 'documented',
			fact: 'The date that means "never", the refill of the free lot, monthly lots of annual plans',
			source: "Stablecog's open-source server",
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;

function readLot(entry: JsonFields, index: number): Lot {
	const type = entry.objectOrEmpty('type');
	// The server always names the zone; a date without one is not its own.
	const expiresAt = readInstant(entry.value('expires_at'));
	return {
		id: entry.text('id') ?? `credits-${index}`,
		label: type.text('name'),
		granted: type.amountOrNull('amount'),
		remaining: entry.amount('remaining_amount'),
		startsAt: null,
		expiresAt: expiresAt === NEVER ? null : expiresAt,
		details: lotDetails(type),
	};
}

function lotDetails(type: JsonFields): Details {
	const typeId = type.text('id');
	const description = type.text('description');
	return {
		...(typeId !== null && { typeId }),
		...(description !== null && { description }),
	};
}

/**
 * What the later months of annual plans hold. The answer does not say when a lot
 * starts; lots of one type that expire about a month apart are the only hint.
 */
function sumOfLaterMonths(lots: readonly Lot[]): number {
	const types = new Map<string, ExpiringAmount[]>();
	for (const { remaining, expiresAt, label, details } of byExpiry(lots)) {
		const type = details.typeId ?? label;
		if (remaining <= 0 || expiresAt === null || typeof type !== 'string') continue;
		const amounts = types.get(type) ?? [];
		amounts.push({ remaining, expiresAt: Date.parse(expiresAt) });
		types.set(type, amounts);
	}
	return addAmounts([...types.values()].flatMap(laterMonths));
}

/** What a lot holds, and when it expires, epoch milliseconds. */
interface ExpiringAmount {
	remaining: number;
	expiresAt: number;
}

/**
 * Of lots of one type in the order of expiry: what those hold that follow another
 * about a month earlier. In one walk, because an answer may list thousands.
 */
function laterMonths(lots: readonly ExpiringAmount[]): number[] {
	let first = 0;
	return lots.flatMap(({ remaining, expiresAt }) => {
		// The first that is not more than a month earlier; for later lots it is no earlier one.
		while (expiresAt - (lots[first]?.expiresAt ?? expiresAt) > MONTH_MS.longest) first++;
		const gap = expiresAt - (lots[first]?.expiresAt ?? expiresAt);
		return gap >= MONTH_MS.shortest ? [remaining] : [];
	});
}
