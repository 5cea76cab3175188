import { Failure } from '../../nodes/Credits/balance/failure';
import { readInProcess } from '../../sandbox/readInProcess';
import { answers } from '../example/lumenote/answers';
import { textOf } from './builtPackage';

// The example of CONTRIBUTING.md compiles with everything else; here its answers are read.
describe('the example of the guide', () => {
	it.each(answers.good)('reads $title', async (good) => {
		const outcome = await readInProcess(answers, good);
		expect(outcome).toMatchObject({
			reading: { accountId: good.accountId, balances: good.expected },
		});
	});

	it.each(answers.bad)('refuses $title', async (bad) => {
		const outcome = await readInProcess(answers, bad);
		expect(outcome).toBeInstanceOf(Failure);
		const { class: failureClass, message, description } = outcome as Failure;
		expect(failureClass).toBe(bad.class);
		expect(`${message}. ${description}`).toContain('quotes' in bad ? bad.quotes : bad.says);
	});

	it('stands in the guide as it would stand in a folder', () => {
		const guide = textOf('CONTRIBUTING.md');
		expect(guide).toContain("} from '../words';");
		expect(guide).toContain("import { plainReading } from '../../balance/reading';");
		expect(guide).not.toContain('nodes/Credits/providers/words');
	});
});
