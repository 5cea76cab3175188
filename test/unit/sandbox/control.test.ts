import axios from 'axios';

import { Control } from '../../../sandbox/control';
import { credentialDataOf } from '../../../sandbox/credentials';
import { catalogue } from '../../../sandbox/catalogue';
import { textOf } from '../../metadata/builtPackage';

describe('the credentials that the sandbox accepts', () => {
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

	it('are listed at the control address, for every provider', async () => {
		const { data } = await axios.get<object>(`${control.url}/credentials`, { proxy: false });
		expect(data).toEqual(
			Object.fromEntries(
				catalogue.map((answers) => [answers.record.name, credentialDataOf(answers)]),
			),
		);
	});

	it('include the key that the first steps tell people to enter', () => {
		const kieAi = catalogue.find(({ record }) => record.name === 'kieAi');
		const { apiKey } = kieAi === undefined ? {} : credentialDataOf(kieAi);
		expect(apiKey).toMatch(/^\S{20,}$/);
		expect(textOf('docs/getting-started.md')).toContain(`\`${apiKey}\``);
	});
});
