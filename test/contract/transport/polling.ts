import { TriggerInEngine } from '../../../harness/engine/publishedTrigger';
import { credentialFor } from '../../../harness/engine/world';
import type { Fault } from './fault';
import type { Subject } from './subject';

/** Checks that a poll of the trigger reports the failure, and nothing about the balance. */
export async function expectPollFails(subject: Subject, { reply, failure }: Fault): Promise<void> {
	const credential = credentialFor(subject.name);
	if (credential === undefined || reply === undefined || failure === undefined) {
		throw new Error('This poll cannot fail');
	}
	const trigger = new TriggerInEngine(subject.world.loader, {
		parameters: {
			provider: subject.name,
			events: ['readFailed', 'readRecovered'],
			options: { maxRetries: 0, failedReads: 1 },
		},
		credentials: [credential],
		isDurable: true,
	});
	const poll = async (replies: Parameters<typeof subject.world.sandbox.script>[1]) => {
		await subject.world.sandbox.script(subject.name, replies);
		return await trigger.poll();
	};
	await trigger.activate();
	await poll(subject.good());
	expect(await poll(subject.goodUntil(reply(subject)))).toMatchObject({
		error: undefined,
		items: [
			{
				event: 'readFailed',
				reason: failure.class,
				remaining: null,
				status: 'unknown',
				readError: { class: failure.class, httpCode: failure.httpCode },
			},
		],
	});
}
