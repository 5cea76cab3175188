import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import { repliesOf, type WholeReply } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { credentialDataOf, refusedDataOf } from '../../sandbox/credentials';
import { readInProcess } from '../../sandbox/readInProcess';
import { freezeBuiltRecords } from '../support/frozenRecords';
import { useTestWorld } from '../support/useTestWorld';
import { expectedItems, unknownItem } from './expectedItem';

const world = useTestWorld();

beforeAll(() => {
	freezeBuiltRecords();
});

/** Retries are not the subject here, and take time. */
const OPTIONS = { maxRetries: 0 };

// The built node and its credential type, in n8n's own engine, through the sandbox that checks
// the key. Everything else about a provider is read in process.
describe.each(
	catalogue.map((answers) => ({
		// Includes the id, for selecting the tests of one provider.
		provider: `${answers.record.displayName} (${answers.record.name})`,
		answers,
	})),
)('$provider', ({ answers }) => {
	it('is read with its key, item for item as in process', async () => {
		const [facts] = answers.good;
		const { record } = answers;
		const inOrder = await repliesInOrder(answers);
		const secret = credentialDataOf(answers)[mainSecretOf(record).name];
		world.sandbox.openAccount(record.name, String(secret), () => {
			const reply = inOrder.shift();
			return reply ?? { status: 500, body: 'One request too many' };
		});
		const { error, items } = await world.runNode(
			{ provider: record.name, simplify: false, options: OPTIONS },
			{ credential: { ...facts.credential } },
		);
		expect(error).toBeUndefined();
		const found = items('Credits').map(({ json }) => json);
		const now = String(found[0]?.retrievedAt);
		const { credential } = facts;
		const wanted = await readInProcess(answers, facts, { credential, now });
		if (wanted instanceof Failure) throw wanted;
		expect(found).toEqual(expectedItems(record, wanted.reading));
		expect(inOrder).toEqual([]);
		expect(world.sandbox.strayRequests).toEqual([]);
	});

	it('refuses a wrong key as documented', async () => {
		const [facts] = answers.bad;
		const { record } = answers;
		const data = refusedDataOf(answers);
		const { items } = await world.runNode(
			{ provider: record.name, simplify: false, options: OPTIONS },
			{ onError: 'continueRegularOutput', credential: { ...data, ...facts.credential } },
		);
		const wanted = await readInProcess(answers, facts, { credential: facts.credential });
		if (!(wanted instanceof Failure)) throw new Error('The first bad answer is a good one');
		const { class: failureClass, message, httpCode, providerCode, retryable } = wanted;
		const error = { class: failureClass, message, httpCode, providerCode, retryable };
		const found: IDataObject[] = items('Credits').map(({ json }) => json);
		expect(found).toEqual([{ ...unknownItem(record, message), error }]);
	});
});

/** The replies of the first good case in the order of the record's requests. */
async function repliesInOrder(answers: ProviderAnswers): Promise<WholeReply[]> {
	const [facts] = answers.good;
	const replies = repliesOf(answers, facts);
	const positions = new Map<string, number>();
	const inOrder: WholeReply[] = [];
	await readInProcess(answers, facts, {
		credential: facts.credential,
		now: facts.now,
		onSend: ({ name }) => {
			const position = positions.get(name) ?? 0;
			positions.set(name, position + 1);
			inOrder.push(...(replies.get(name)?.slice(position, position + 1) ?? []));
		},
	});
	return inOrder;
}
