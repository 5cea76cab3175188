import type { IDataObject } from 'n8n-workflow';

import { json, text } from '../../../lab/faults/catalogue/replies';
import type { ScriptedReply } from '../../../sandbox';
import { encoders } from '../../../harness/secrets/encoders';
import { ODD_KEY } from '../../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../../harness/secrets/secretSearch';
import type { Subject } from './subject';

/**
 * The key is part of the request, which errors of HTTP libraries often include, and of some
 * answers.
 */
export function describeSecrets(subject: Subject, takeLogs: () => unknown[]): void {
	const words = encoders.map(({ encode }) => encode(ODD_KEY)).join(' ');
	const inAddress = encodeURIComponent(ODD_KEY);
	const echoed = { message: words, error: words, error_code: words, [words]: words };

	const cases: ReadonlyArray<{ title: string; reply: () => ScriptedReply; options?: IDataObject }> =
		[
			{ title: 'a reset', reply: () => ({ kind: 'reset' }) },
			{ title: 'a timeout', reply: () => ({ kind: 'silent' }), options: { timeout: 250 } },
			{
				title: 'a redirect',
				reply: () =>
					text('', 302, { location: `https://elsewhere.example.test/?key=${inAddress}` }),
			},
			{ title: 'a refusal that repeats it', reply: () => json(echoed, 401) },
			{ title: 'an error under HTTP 200 that repeats it', reply: () => json(echoed) },
			{ title: 'a page that repeats it', reply: () => text(`<html>${words}</html>`, 503) },
			{ title: 'a text that repeats it', reply: () => text(words) },
			{
				title: 'headers that repeat it',
				reply: () =>
					json({}, 429, {
						'set-cookie': `key=${inAddress}`,
						'www-authenticate': `Bearer error="${inAddress}"`,
						'retry-after': inAddress,
					}),
			},
		];

	describe('a key', () => {
		it.each(cases)('does not come out with $title', async ({ reply, options = {} }) => {
			const around = { secret: ODD_KEY };
			const replies = () => subject.goodUntil(reply());
			takeLogs();
			const stopped = await subject.run(replies, options, around);
			const continued = await subject.run(replies, options, {
				...around,
				onError: 'continueRegularOutput',
			});
			expect(stopped.error).toBeDefined();
			expect(continued.items('Credits')[0]?.json.error).toBeDefined();
			const left = [stopped.run, stopped.error, continued.run, takeLogs()];
			expect(left.flatMap((part) => leaksIn(part, ODD_KEY))).toEqual([]);
			expect(subject.world.sandbox.strayRequests).toEqual([]);
		});

		it('does not come out with a good answer that repeats it, nor does an e-mail address', async () => {
			const good = subject.goodText();
			const note = `,"note":${JSON.stringify(`${words} ann@example.test`)}}`;
			const replies = () => subject.goodUntil(text(good.replace(/}$/, () => note)));
			takeLogs();
			const { run, error } = await subject.run(replies, { includeRaw: true }, { secret: ODD_KEY });
			expect(error).toBeUndefined();
			expect(leaksIn([run, takeLogs()], ODD_KEY)).toEqual([]);
			expect(JSON.stringify(run)).not.toContain('ann@example.test');
		});
	});
}
