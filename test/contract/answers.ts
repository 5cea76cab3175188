import { expectedItem } from './expectedItem';
import { json, type Subject } from './subject';

/** The documented, reported and constructed answers of a provider's fixture. */
export function describeAnswers(subject: Subject): void {
	const { fixture } = subject;

	describe('good answers', () => {
		it.each(fixture.good)('$evidence: $title', async ({ body, expected, accountId = null }) => {
			const items = await subject.read(() => [json(body)]);
			expect(items).toEqual(expected.map((reading) => expectedItem(fixture, reading, accountId)));
		});
	});

	describe('bad answers', () => {
		it.each(fixture.bad)('$evidence: $title is $class', async (answer) => {
			await subject.expectFailure(() => [answer.reply], {
				class: answer.class,
				httpCode: answer.reply.status,
				providerCode: answer.providerCode ?? null,
				says: answer.quotes === undefined ? [] : [`says: “${answer.quotes}”`],
			});
		});
	});
}
