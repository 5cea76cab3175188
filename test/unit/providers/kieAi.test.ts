import { answers } from '../../../nodes/Credits/providers/kieAi/answers';
import { classOf } from './reads';

describe('Kie.ai: a code in the body decides, whatever HTTP says', () => {
	it.each([
		['501, which nobody documents but sounds like an outage', 200, 501, 'unavailable'],
		['599', 200, 599, 'unavailable'],
		['600', 200, 600, 'badResponse'],
		['300', 200, 300, 'badResponse'],
		['0', 200, 0, 'badResponse'],
		['-1', 200, -1, 'badResponse'],
		['a code with decimals', 200, 200.5, 'badResponse'],
		['a refusal as a text', 200, '401', 'auth'],
		['a success as a text', 200, '200', null],
		['an unknown code under HTTP 401', 401, 1001, 'auth'],
		['an unknown code under HTTP 299', 299, 1001, 'badResponse'],
		['too few credits, with an amount beside it', 200, 402, 'forbidden'],
		['no code', 200, undefined, 'badResponse'],
		['a code that is not a number', 200, 'ok', 'badResponse'],
	])('%s', async (_, status, code, failureClass) => {
		const body = { code, msg: 'Their words', data: 100 };
		expect(await classOf(answers, status, body)).toBe(failureClass);
	});
});
