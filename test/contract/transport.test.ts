import { setTimeout as wait } from 'node:timers/promises';

import { connect, passThrough, runWorkflow } from '../../harness/engine/engine';
import { credentialFor } from '../../harness/engine/world';
import { faults } from '../../lab/faults/catalogue';
import type { Fault } from '../../lab/faults/catalogue/fault';
import { FaultContext } from '../../lab/faults/catalogue/faultContext';
import { secretFaults } from '../../lab/faults/catalogue/secretFaults';
import { subjectOf } from '../../lab/faults/catalogue/subject';
import { tryFault, WAYS, type Trial, type Way } from '../../lab/faults/catalogue/trial';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { representatives } from './transport/representatives';

const SEED = 1;

/** Every read has a limit of its own; a fault has several variants, and some take time to make. */
const TIMEOUT_MS = 60_000;

const RUNS = WAYS.filter(({ setting }) => setting !== 'poll');

/** Only the error of a run that stops carries the description and the wait that the provider asks for. */
const STOP: Way = { setting: 'stop', operation: 'getBalance' };

const subjects = representatives();

const ANY_PROVIDER = subjects[0]?.answers.record.name ?? '';

let context: FaultContext;

beforeAll(async () => {
	context = await FaultContext.start();
	// What n8n loads with a first request is not the time of the first read behind a fault.
	await context.world.runNode({ provider: ANY_PROVIDER });
}, TIMEOUT_MS);

afterAll(async () => {
	await context.stop();
});

beforeEach(async () => {
	await context.world.sandbox.reset();
});

/**
 * Assigns faults to the representatives and to the ways of reading in turn: what happens
 * below the provider is the same for all of them. The lab tries the whole matrix.
 *
 * @param from index of the first way
 */
function assign(faults: readonly Fault[], { to = subjects, ways = WAYS, from = 0 } = {}) {
	return faults.flatMap((fault, index) => {
		const way = ways[(from + index) % ways.length];
		const { answers } = to[index % to.length] ?? {};
		if (way === undefined || answers === undefined) return [];
		const how = way.setting === 'poll' ? 'a poll' : `${way.operation} under ${way.setting}`;
		const title = `${fault.title}, at ${answers.record.displayName}, ${how}`;
		return [{ title, fault, answers, way }];
	});
}

/**
 * Checks class, message, time, memory, requests and items, and that no secret is left behind;
 * under Stop Workflow in any case, and the way that the fault was assigned.
 */
async function expectAsCatalogued(trial: Trial): Promise<void> {
	for (const way of trial.way.setting === 'stop' ? [trial.way] : [trial.way, STOP]) {
		const results = await tryFault(context, { ...trial, way }, SEED);
		expect(results).not.toEqual([]);
		expect(results.flatMap(({ complaints }) => complaints)).toEqual([]);
	}
}

// The transport below the records, over real sockets: a few providers represent all. What a
// status or a body means at a provider is covered by the record contract.
it.each(assign(faults.filter((fault) => !secretFaults.includes(fault))))(
	'$title',
	expectAsCatalogued,
	TIMEOUT_MS,
);

/** Failures whose errors carry the request, and with it the key; and answers that repeat it. */
const faultsWithKey = [
	...['reset-before-headers', 'silence-before-headers', 'redirect-other-host'].map(faultNamed),
	...secretFaults,
];

function faultNamed(name: string): Fault {
	const found = faults.find((fault) => fault.name === name);
	if (found === undefined) throw new Error(`The catalogue has no fault ${name}`);
	return found;
}

describe.each(subjects)('$answers.record.displayName', (subject) => {
	const { answers } = subject;
	const { name } = answers.record;

	it.each(assign(faultsWithKey, { to: [subject], ways: RUNS, from: subjects.indexOf(subject) }))(
		'leaks no key: $title',
		expectAsCatalogued,
		TIMEOUT_MS,
	);

	it('signs another attempt like the first', async () => {
		const replies = [{ status: 503, body: '' }, ...(await goodRepliesOf(answers))];
		const secret = 'another-attempt-key';
		// The account does not see an unsigned request.
		context.world.sandbox.openAccount(name, secret, () => replies.shift() ?? NOTHING);
		const options = { maxRetries: 1 };
		const { error } = await context.world.runNode({ provider: name, options }, { secret });
		expect([error, replies]).toEqual([undefined, []]);
	});

	it('does not mix the keys of two accounts that are read one after the other', async () => {
		const [first, second] = ['first-account-key', 'second-account-key'];
		const keys = [first, second, first];
		const good = await goodRepliesOf(answers);
		const seen: string[] = [];
		for (const key of [first, second]) {
			let answered = 0;
			context.world.sandbox.openAccount(name, key, () => {
				seen.push(key);
				return good[answered++ % good.length] ?? NOTHING;
			});
		}
		const credentials = keys.flatMap((secret, index) => {
			const credential = credentialFor(name, { secret });
			return credential ? [{ ...credential, id: `${index}`, name: `Account ${index}` }] : [];
		});
		const nodes = credentials.map(({ type, ...credential }) => ({
			...passThrough(credential.name),
			type: 'n8n-nodes-credits.credits',
			parameters: { provider: name, options: { maxRetries: 0 } },
			credentials: { [type]: { id: credential.id, name: credential.name } },
		}));
		const { error } = await runWorkflow(context.world.loader, {
			nodes: [passThrough('Start'), ...nodes],
			connections: connect('Start', ...nodes.map((node) => node.name)),
			credentials,
		});
		expect(error).toBeUndefined();
		expect(seen).toEqual(keys.flatMap((key) => good.map(() => key)));
	});
});

describe('a canceled execution', () => {
	it('is not followed by another attempt', async () => {
		const canceled = new AbortController();
		const secret = 'canceled-key';
		context.world.sandbox.openAccount(ANY_PROVIDER, secret, () => {
			setTimeout(() => canceled.abort(), 50);
			return { status: 503, headers: { 'retry-after': '2' }, body: '' };
		});
		await context.world.runNode(
			{ provider: ANY_PROVIDER, options: { maxRetries: 5 } },
			{ secret, cancelSignal: canceled.signal },
		);
		// The engine is gone by now; the node may not be.
		await wait(2500);
		expect(context.world.sandbox.requestsTo(ANY_PROVIDER)).toHaveLength(1);
	});
});

const NOTHING = { status: 404, body: '' };

/** The good answers of a read, in order. */
async function goodRepliesOf(answers: ProviderAnswers) {
	const { before, target, after } = await subjectOf(answers);
	return [...before, target, ...after].map(({ reply }) => reply);
}
