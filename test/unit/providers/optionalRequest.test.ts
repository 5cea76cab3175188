import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import {
	account,
	balance,
	fieldsOf,
	get,
	type RemoteProvider,
} from '../../../nodes/Credits/providers/words';
import { readInProcess } from '../../../sandbox/readInProcess';
import { answers as lumenote } from '../../example/lumenote/answers';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const URL = 'https://api.lumenote.example/v1';

/** An account whose plan may be kept from the key: then it has no details. */
const record: RemoteProvider = {
	...lumenote.record,
	requests: { credits: get(`${URL}/credits`), plan: get(`${URL}/plan`, { isOptional: true }) },
	balances: [CREDITS],
	next: (context) => (context.asked('plan') > 0 ? null : { request: 'plan' }),
	parse: (_, context) => {
		const plan = context.answer('plan');
		return account(
			balance(CREDITS, {
				remaining: fieldsOf(context.answer('credits')).amount('left'),
				details: { asked: context.asked('plan'), plan: plan && fieldsOf(plan).text('name') },
			}),
		);
	},
};

const answers: ProviderAnswers = { ...lumenote, record };
const credits = { body: { left: 5 } };

describe('a request that may fail', () => {
	it.each([
		['answers', { body: { name: 'Pro' } }, 'Pro'],
		['is refused', { status: 403, body: {} }, null],
		['breaks', { status: 500, body: '' }, null],
	])('is sent once and takes nothing away, whether it %s', async (_, plan, name) => {
		const outcome = await readInProcess(answers, { replies: { credits, plan } });
		expect(outcome).toMatchObject({
			reading: { balances: [{ remaining: 5, details: { asked: 1, plan: name } }] },
		});
	});

	it('is not sent when the first one fails', async () => {
		const outcome = await readInProcess(answers, {
			replies: { credits: { status: 401, body: {} } },
		});
		expect(outcome).toMatchObject({ class: 'auth' });
	});
});
