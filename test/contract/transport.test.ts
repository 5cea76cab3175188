import { FaultyProxy } from '../../lab/faults/catalogue/faultyProxy';
import { recordLogs } from '../../harness/engine/logs';
import { EndlessBody } from '../../lab/faults/catalogue/replies';
import { routeThrough } from '../../sandbox';
import { startTestWorld, type TestWorld } from '../../harness/engine/world';
import { bodyFaults } from './transport/bodyFaults';
import { connectionFaults } from './transport/connectionFaults';
import { distribute, type Placed } from './transport/fault';
import { framingFaults } from './transport/framingFaults';
import { expectPollFails } from './transport/polling';
import { isRetriedSoon, representatives } from './transport/representatives';
import { describeAnotherAttempt, describeRetrying } from './transport/retrying';
import { describeSecrets } from './transport/secrets';
import { describeSigningIn } from './transport/signingIn';
import { statusFaults } from './transport/statusFaults';
import { Subject } from './transport/subject';

let world: TestWorld;
let proxy: FaultyProxy;
let logs: unknown[];

const chosen = representatives().map(({ shape, answers }) => ({
	shape,
	subject: new Subject(answers, () => world),
}));
const subjects = chosen.map(({ subject }) => subject);

beforeAll(async () => {
	world = await startTestWorld();
	proxy = new FaultyProxy(world.sandbox.environment.HTTPS_PROXY);
	await proxy.start();
	logs = recordLogs(world.loader);
	await Promise.all(subjects.map(async (subject) => await subject.prepare()));
});

afterAll(async () => {
	await proxy.stop();
	await world.stop();
});

beforeEach(async () => {
	proxy.clear();
	await world.sandbox.reset();
	wayThrough(proxy.url);
});

function wayThrough(url: string): void {
	routeThrough({ ...world.sandbox.environment, HTTPS_PROXY: url, HTTP_PROXY: url });
}

async function expectFault({
	subject,
	reply,
	connection,
	failure,
	timeout,
}: Placed): Promise<void> {
	if (connection !== undefined) proxy.inject(subject.hostName, connection(subject));
	const replies = () => (reply === undefined ? [] : subject.goodUntil(reply(subject)));
	const options = timeout === undefined ? {} : { timeout };
	if (failure === undefined) await subject.expectRead(replies, options);
	else await subject.expectFailure(replies, failure, options);
	expect(world.sandbox.strayRequests).toEqual([]);
}

// The transport below the records, over real sockets: a few providers represent all.
describe.each(chosen.map(({ shape, subject }) => ({ shape, subject, at: subject.provider })))(
	'$shape ($at)',
	({ subject }) => {
		describeSigningIn(subject);
		if (isRetriedSoon(subject.answers)) describeAnotherAttempt(subject);
		describeSecrets(subject, () => logs.splice(0));
	},
);

describeRetrying(subjects.filter(({ answers }) => isRetriedSoon(answers)));

describe('a connection', () => {
	it.each(distribute(connectionFaults, subjects))('with $title, at $at', expectFault);

	it('that nobody accepts is a network failure', async () => {
		for (const subject of subjects) {
			// Nobody listens on the first port of a machine.
			wayThrough('http://127.0.0.1:1');
			await subject.expectFailure(() => [], {
				class: 'network',
				httpCode: null,
				says: `The connection to ${subject.hostName} was refused (ECONNREFUSED).`,
			});
		}
	});
});

describe('the bytes of an answer', () => {
	it.each(distribute(framingFaults, subjects))('with $title, at $at', expectFault);
});

describe('a status', () => {
	it.each(distribute(statusFaults, subjects))('$title, at $at', expectFault);
});

describe('a body', () => {
	it.each(distribute(bodyFaults, subjects))('$title, at $at', expectFault);

	it('that never ends is not read any further', async () => {
		const endless: EndlessBody[] = [];
		for (const subject of subjects) {
			const reply = () => {
				const body = new EndlessBody();
				endless.push(body);
				return { kind: 'stream' as const, status: 200, headers: {}, body };
			};
			await subject.expectFailure(() => subject.goodUntil(reply()), {
				class: 'badResponse',
				httpCode: 200,
				says: 'It is larger than ',
			});
		}
		expect(endless).toHaveLength(2 * subjects.length);
		for (const body of endless) expect(body.sent).toBeLessThan(16 * 1024 * 1024);
	});
});

describe('a poll of the trigger', () => {
	const faults = [...connectionFaults.slice(0, 2), ...bodyFaults, ...statusFaults].filter(
		({ reply, failure }) => reply !== undefined && failure !== undefined,
	);

	it.each(distribute(faults.slice(0, 8), subjects))('reports $title, at $at', async (placed) => {
		await expectPollFails(placed.subject, placed);
	});
});
