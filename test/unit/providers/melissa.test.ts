import { answers } from '../../../nodes/Credits/providers/melissa/answers';
import { balancesIn, classOf } from './reads';

function bodyWith(results: Record<string, unknown>, response: Record<string, unknown> = {}) {
	return {
		response: {
			errors: [],
			messages: [],
			...response,
			results: { credit_balance: 400, overdraft_limit: 100, usable_batches: [], ...results },
		},
	};
}

const BATCH = {
	credits_purchased: 1000,
	credits_remaining: 400,
	created: '2026-12-01 00:00:00',
	expiration_time: '2027-12-01 00:00:00',
};

describe('Melissa: batches become lots', () => {
	const lotsOf = async (...batches: object[]) => {
		const [credits] = await balancesIn(answers, bodyWith({ usable_batches: batches }));
		return credits?.lots ?? [];
	};

	it('whose id does not depend on what is left or on the price', async () => {
		const [before] = await lotsOf(BATCH);
		const [after] = await lotsOf({ ...BATCH, credits_remaining: 1, cost: '1.00' });
		expect(after?.id).toBe(before?.id);
	});

	it.each([
		['numbers', { cost: 149, discount: 0 }, { cost: 149, discount: 0 }],
		['missing', { cost: undefined, discount: null }, {}],
	])('whose price is kept as sent when it is %s', async (_, sent, kept) => {
		const [lot] = await lotsOf({ credits_remaining: 1, ...sent });
		expect(lot?.details).toEqual(kept);
	});
});

describe('Melissa: messages beside the result', () => {
	it.each([
		['none', [], {}],
		['a single text', 'Prices change.', { messages: ['Prices change.'] }],
		['empty entries among others', ['', null, {}, 'Hi'], { messages: ['Hi'] }],
		['something that is no text', [{ code: 7 }], { messages: ['{"code":7}'] }],
	])('are told: %s', async (_, messages, details) => {
		const [credits] = await balancesIn(answers, bodyWith({}, { messages }));
		expect(credits?.details).toEqual(details);
	});
});

describe('Melissa: errors inside the answer', () => {
	it.each([
		['of the key, while the API is down', 503, ['The key is not valid.'], 'unavailable'],
		['of anything, under HTTP 404', 404, ['Something is wrong.'], 'badRequest'],
		['as a single text', 200, 'Unknown customer_id', 'auth'],
		['as an object', 400, { code: 7 }, 'badRequest'],
		['that only sound like the key', 400, ['Unknown keyword'], 'badRequest'],
		['as an empty list', 200, [], null],
		['as an empty object', 200, {}, null],
		['as empty texts', 200, ['', null], null],
	])('%s', async (_, status, errors, failureClass) => {
		expect(await classOf(answers, status, bodyWith({}, { errors }))).toBe(failureClass);
	});
});
