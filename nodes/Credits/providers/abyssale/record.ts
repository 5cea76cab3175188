import {
	addAmounts,
	balance,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	unlimitedBalance,
	type BalanceUnit,
} from '../words';

const GENERATION = { balance: 'generation', unit: 'credit', unitType: 'credit' } as const;
const AI = { balance: 'ai', unit: 'credit', unitType: 'credit' } as const;

/** Abyssale: credits for generating media, and apart from them those for AI. */
export const abyssale = defineProvider({
	name: 'abyssale',
	displayName: 'Abyssale',
	category: 'documents',
	docsUrl: 'https://developers.abyssale.com/api-reference/getCredits',
	hosts: ['api.abyssale.com'],
	signIn: header('x-api-key'),
	requests: {
		credits: get('https://api.abyssale.com/credits', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [GENERATION, AI],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return [
			readPool(GENERATION, fields.object('generation_credits')),
			readPool(AI, fields.object('ai_credits')),
		];
	},

	notes: [
		'Amounts are those of the billing period. Extra credits, which were bought beside the plan, count into `limit`.',
		'Abyssale does not document how its amounts add up with extra credits. Where they do not, `used` and `limit` are empty, and `details` has what was sent.',
	],
	details: {
		generationConsumed: 'Consumed of `generation`, where the amounts do not add up.',
		generationLimit: 'Limit of `generation` without extra credits, where they do not add up.',
		generationExtra: 'Extra credits of `generation`, where they do not add up.',
		aiConsumed: 'Consumed of `ai`, where the amounts do not add up.',
		aiLimit: 'Limit of `ai` without extra credits, where they do not add up.',
		aiExtra: 'Extra credits of `ai`, where they do not add up.',
	},
	evidence: [
		'documented 2026-11-26 · Path, both examples, null for unlimited, the body of 401 · https://developers.abyssale.com/api-reference/getCredits',
		'documented 2026-11-26 · The Content-Type of every call · https://developers.abyssale.com/rest-api',
	],
});

function readPool(unit: BalanceUnit, pool: JsonFields) {
	const used = pool.amountOrNull('consumed');
	if (pool.value('available') === null) return unlimitedBalance(unit, { used });
	const remaining = pool.amount('available');
	const [planLimit, extra] = [pool.amountOrNull('limit'), pool.amountOrNull('extra')];
	const limit = planLimit === null || extra === null ? null : addAmounts([planLimit, extra]);
	if (used === null || limit === null || addAmounts([limit, -used]) !== remaining) {
		const names = { Consumed: 'consumed', Limit: 'limit', Extra: 'extra' };
		const sent = Object.entries(pool.amounts(names));
		const details = sent.map(([name, value]) => [`${unit.balance}${name}`, value]);
		return balance(unit, { remaining, details: Object.fromEntries(details) });
	}
	return balance(unit, { remaining, used, limit, derived: extra === 0 ? [] : ['limit'] });
}
