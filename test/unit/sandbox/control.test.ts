import axios from 'axios';

import { Control } from '../../../sandbox/control';
import { credentialDataOf } from '../../../sandbox/credentials';
import { catalogue } from '../../../sandbox/catalogue';
import { textOf } from '../../metadata/builtPackage';

describe('what the sandbox takes for a credential', () => {
	const control = new Control({
		setSituation: () => undefined,
		situations: () => ({}),
		received: [],
		purchasesMade: 0,
	});

	beforeAll(async () => {
		await control.start();
	});

	afterAll(async () => {
		await control.stop();
	});

	it('can be asked of the control address, for every provider', async () => {
		const { data } = await axios.get<object>(`${control.url}/credentials`, { proxy: false });
		expect(data).toEqual(
			Object.fromEntries(
				catalogue.map((answers) => [answers.record.name, credentialDataOf(answers)]),
			),
		);
	});

	it('stands in the first steps for the account that they use', () => {
		const kieAi = catalogue.find(({ record }) => record.name === 'kieAi');
		const { apiKey } = kieAi === undefined ? {} : credentialDataOf(kieAi);
		expect(apiKey).toMatch(/^\S{20,}$/);
		expect(textOf('docs/getting-started.md')).toContain(`\`${apiKey}\``);
	});
});
