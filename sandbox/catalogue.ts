import { createRequire } from 'node:module';

import { remoteProviders } from '../nodes/Credits/providers';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';

const load = createRequire(__filename);

/** The documented answers of every provider, in the order of the catalogue. */
export const catalogue: readonly ProviderAnswers[] = remoteProviders.map((record) => {
	const place = `nodes/Credits/providers/${record.name}/answers`;
	const { answers } = load(`../${place}`) as { answers?: ProviderAnswers };
	if (answers?.record !== record) {
		throw new Error(`${place}.ts does not export the 'answers' of the record in its folder`);
	}
	return answers;
});
