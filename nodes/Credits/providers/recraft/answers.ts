import { recraft } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = recraft.balances;

const ID = 'c18a1988-0000-4000-8000-000000000001';

function body(credits: unknown) {
	return { id: ID, email: 'x@example.com', name: 'A', credits };
}

/** Recraft, as documented in its OpenAPI document, external.api.recraft.ai/doc/spec/api.yaml */
export const answers = {
	record: recraft,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(12_840),
			accountId: ID,
			expected: [{ ...plainReading(CREDITS, 12_840), details: { billing: 'api' } }],
		},
		{
			title: 'the credits of a subscription, of which nothing is left',
			evidence: 'constructed',
			credential: { billing: 'subscription' },
			body: { id: ID, credits: 0 },
			accountId: ID,
			expected: [{ ...plainReading(CREDITS, 0), details: { billing: 'subscription' } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 20_000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
