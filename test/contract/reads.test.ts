import { knownBalance } from '../../nodes/Credits/account/identity';
import { Failure } from '../../nodes/Credits/balance/failure';
import { assess, unknownItem, type AccountIdentity } from '../../nodes/Credits/output/balanceItem';
import { itemError } from '../../nodes/Credits/output/errorItem';
import { mainSecretOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
import { catalogue } from '../../sandbox/catalogue';
import { credentialDataOf, refusedDataOf, sandboxCredentials } from '../../sandbox/credentials';
import { readInProcess } from '../../sandbox/readInProcess';
import { readSteps } from '../../sandbox/steps';
import { freezeBuiltRecords } from '../support/frozenRecords';
import { stopClock } from '../support/watch';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

beforeAll(() => {
	freezeBuiltRecords();
	// Some times are computed from that of the read.
	stopClock(Date.now());
});

/** Retries are not the subject here, and take time. */
const OPTIONS = { maxRetries: 0 };

/** Whose account it is, without a label: the credential has its default name from n8n. */
function identityOf({ name, displayName, topUpUrl }: RemoteProvider): AccountIdentity {
	const credential = sandboxCredentials.find(({ provider }) => provider === name);
	const fallbackName = credential?.name ?? displayName;
	return { provider: name, providerName: displayName, topUpUrl, accountLabel: null, fallbackName };
}

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
		const now = new Date().toISOString();
		const { steps, reading } = await readSteps(answers, { ...facts, now });
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
		const threshold = { value: 0, type: 'amount' } as const;
		expect(items('Credits').map(({ json }) => json)).toEqual(
			reading.balances.map((balance) =>
				assess(reading, balance, identityOf(record), threshold, Date.now()),
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
		const known = knownBalance(record.name, null);
		const item = unknownItem(known, identityOf(record), wanted.message, Date.now());
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ ...item, error: itemError(wanted) },
		]);
	});
});
