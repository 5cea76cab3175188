import {
	addAmounts,
	anyFieldsOf,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	JsonFields,
	readInstant,
	type Lot,
} from '../words';
import { sumOfLaterMonths } from './laterMonths';

/** The server's way of saying that a lot never expires. */
const NEVER = '2100-01-01T05:00:00.000Z';

/** Stablecog: a total, and the lots it consists of. */
export const stablecog = defineProvider({
	name: 'stablecog',
	displayName: 'Stablecog',
	category: 'ai-media',
	docsUrl: 'https://stablecog.com/docs/v1/api-reference/credits',
	keysUrl: 'https://stablecog.com/account/api-keys',
	topUpUrl: 'https://stablecog.com/pricing',
	hosts: ['api.stablecog.com'],
	requests: { credits: 'GET https://api.stablecog.com/v1/credits' },
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
		return balance(CREDITS, {
			remaining,
			lots,
			estimatedSpendableNow: hasLaterMonths ? addAmounts([remaining, -notYetSpendable]) : null,
			derived: [
				...(lots.some((lot) => lot.granted !== null) ? ['lots.granted'] : []),
				...(hasLaterMonths ? ['details.estimatedSpendableNow'] : []),
			],
		});
	},

	notes: [
		'An annual plan creates twelve monthly lots at once, and the response counts them all although each becomes spendable in its own month. Right after an annual purchase `remaining` can therefore be about twelve times what can be spent today. `details.estimatedSpendableNow` is the estimate without the later months: of several lots of one type whose expiries lie about a month apart, only the soonest counts. It is there only when such a series is. Require Credits compares `remaining`, and adds a hint when the estimate is below what is required.',
		'`lots.granted` is the usual size of a lot of this type, not what this lot held at first: the free lot is refilled by 10 every 12 hours and can hold more.',
		'Expired lots are not in the response; empty ones are. A lot that never expires has `expiresAt: null`.',
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
		'documented 2026-11-21 · Endpoint, bearer key, total and lots with their types; the error bodies · https://stablecog.com/docs/v1/api-reference/credits',
		'documented 2026-11-21 · The date that means "never", the refill of the free lot, monthly lots of annual plans · Stablecog\'s open-source server',
	],
});

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
		details: type.details({ typeId: 'id', description: 'description' }),
	};
}
