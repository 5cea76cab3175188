import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { Threshold } from '../../nodes/Credits/balance/status';
import { assess, unknownItem, type AccountIdentity } from '../../nodes/Credits/output/balanceItem';
import { mainSecretOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
import { catalogue } from '../../sandbox/catalogue';
import { credentialDataOf, refusedDataOf, sandboxCredentials } from '../../sandbox/credentials';
import { readInProcess } from '../../sandbox/readInProcess';
import { readSteps } from '../../sandbox/steps';
import { freezeBuiltRecords } from '../support/frozenRecords';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

beforeAll(() => {
	freezeBuiltRecords();
});

/** Retries are not the subject here, and take time. */
const OPTIONS = { maxRetries: 0 };

const NO_THRESHOLD: Threshold = { value: 0, type: 'amount' };

/** The account in the items of a run with the sandbox's credential. */
function identityOf({ name, displayName, topUpUrl }: RemoteProvider): AccountIdentity {
	const credential = sandboxCredentials.find(({ provider }) => provider === name);
	const fallbackName = String(credential?.name);
	return { provider: name, providerName: displayName, topUpUrl, accountLabel: null, fallbackName };
}

// The built node and its credential type, in n8n's own engine, through the sandbox that checks
// the key. Everything else about a provider is read in process, and what an item is made of is
// tested without n8n.
describe.each(
	catalogue.map((answers) => ({
		// Includes the id, for selecting the tests of one provider.
		provider: `${answers.record.displayName} (${answers.record.name})`,
		answers,
	})),
)('$provider', ({ answers }) => {
	it('is read with its key, with the same items as in process', async () => {
		const [facts] = answers.good;
		const { record } = answers;
		const { steps } = await readSteps(answers, facts);
		const inOrder = steps.map(({ reply }) => reply);
		const secret = credentialDataOf(answers)[mainSecretOf(record).name];
		world.sandbox.openAccount(record.name, String(secret), () => {
			return inOrder.shift() ?? { status: 500, body: 'One request too many' };
		});
		const { error, items } = await world.runNode(
			{ provider: record.name, simplify: false, options: OPTIONS },
			{ credential: { ...facts.credential } },
		);
		expect(error).toBeUndefined();
		const found = items('Credits').map(({ json }) => json);
		const now = String(found[0]?.retrievedAt);
		const { reading } = await readSteps(answers, { ...facts, now });
		const identity = identityOf(record);
		expect(found).toEqual(
			reading.balances.map((balance) =>
				assess(reading, balance, identity, NO_THRESHOLD, Date.parse(now)),
			),
		);
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
		const { message, httpCode, providerCode, retryable } = wanted;
		const error = { class: wanted.class, message, httpCode, providerCode, retryable };
		const found: IDataObject[] = items('Credits').map(({ json }) => json);
		const [only, second] = record.balances;
		const known = second === undefined ? only : { balance: null, unit: null, unitType: null };
		const now = Date.parse(String(found[0]?.retrievedAt));
		expect(found).toEqual([{ ...unknownItem(known, identityOf(record), message, now), error }]);
	});
});
