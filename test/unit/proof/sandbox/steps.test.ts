import { readInProcess } from '../../../../sandbox/readInProcess';
import { readSteps } from '../../../../sandbox/steps';
import { lumenote } from '../madeUp';

describe('the requests of a good read', () => {
	test('are in their order, each with its host and its answer', async () => {
		const { steps, reading } = await readSteps(lumenote, lumenote.good[0]);
		expect(steps).toEqual([
			{
				request: 'me',
				host: 'api.lumenote.example',
				isOptional: false,
				reply: { status: 200, body: { wallet: 'w-1' } },
			},
			{
				request: 'wallet',
				host: 'billing.lumenote.example',
				isOptional: false,
				reply: { status: 200, ...lumenote.good[0].replies.wallet },
			},
		]);
		expect(reading.balances).toEqual(lumenote.good[0].expected);
	});

	test('are not made up where the read fails', async () => {
		await expect(readSteps(lumenote, lumenote.bad[0])).rejects.toThrow('was not read');
	});

	test('end where an answer asks for a request that cannot be made, which is no fault of the credential', async () => {
		for (const wallet of ['..', '\ud800']) {
			const replies = { ...lumenote.good[0].replies, me: { body: { wallet } } };
			expect(await readInProcess(lumenote, { replies })).toMatchObject({
				class: 'badResponse',
				message: 'Lumenote sent an answer that holds no readable balance',
				description: expect.stringMatching(/^The next request cannot be made: it/),
			});
		}
	});
});
