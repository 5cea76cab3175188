import type { ProviderAnswers } from '../../../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../../../nodes/Credits/providers/contract';
import { tryInProcess } from '../../../../lab/faults/inProcess';
import { catalogue } from '../../../../sandbox/catalogue';
import { sampleOf } from '../../../../sandbox/samples';
import { lumenote } from '../madeUp';

function lumenoteWith(changes: Partial<RemoteProvider>): ProviderAnswers {
	return { ...lumenote, record: { ...lumenote.record, ...changes } };
}

describe('every status with every sort of body', () => {
	// Of every kind one; `npm run proof:faults` tries all.
	test.each(
		sampleOf(catalogue, { atLeast: 24, atMost: 24 }).map((answers) => ({
			name: answers.record.displayName,
			answers,
		})),
	)('comes to what it should at $name', async ({ answers }) => {
		expect((await tryInProcess(answers)).complaints).toEqual([]);
	});

	test('comes to what it should over several requests', async () => {
		expect(await tryInProcess(lumenote)).toMatchObject({ complaints: [] });
	});

	test.each<[string, Partial<RemoteProvider>, RegExp]>([
		[
			'takes every body for good',
			{ isGood: () => true },
			/^me, HTTP 500 with an empty object: .* instead of unavailable$/,
		],
		[
			'claims a status that no document gives it',
			{ detectError: ({ status }) => (status === 404 ? { class: 'auth' } : null) },
			/^wallet, HTTP 404 with nothing: auth instead of badRequest$/,
		],
		[
			'claims what a bot check says',
			{ detectError: ({ status }) => (status === 403 ? { class: 'forbidden' } : null) },
			/^me, HTTP 403 with a web page: forbidden instead of unavailable$/,
		],
		[
			'invents a class for what is not JSON',
			{ detectError: ({ notJson }) => (notJson === null ? null : { class: 'rateLimited' }) },
			/^wallet, HTTP 200 with "OK": class rateLimited$/,
		],
	])('finds a record that %s', async (_, changes, complaint) => {
		const { complaints } = await tryInProcess(lumenoteWith(changes));
		expect(complaints).toContainEqual(expect.stringMatching(complaint));
	});
});
