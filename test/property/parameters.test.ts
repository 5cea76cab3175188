import fc from 'fast-check';

import { Failure } from '../../nodes/Credits/balance/failure';
import { creditsProperties } from '../../nodes/Credits/panel/creditsProperties';
import { providers } from '../../nodes/Credits/providers';
import { readAccountSettings } from '../../nodes/Credits/account/accountSettings';
import { readerOf } from '../support/parameters';

/** Names of balances, which only some of the providers have. */
const BALANCES = [...new Set(providers.flatMap(({ balances }) => balances))].map(
	({ balance }) => balance,
);

const NAMES = creditsProperties.map(({ name }) => name);
const OPTION_NAMES = ['accountLabel', 'timeout', 'maxRetries'];

const shownNames = creditsProperties.flatMap(({ displayName, options = [] }) => [
	displayName,
	...options.flatMap((option) => ('displayName' in option ? [option.displayName] : [])),
]);

describe('settings that expressions yield', () => {
	it('are read strictly, or refused by the shown name of a field', () => {
		const anyValue = fc.oneof(
			fc.anything(),
			fc.constantFrom(...providers.map(({ name }) => name), ...BALANCES),
			fc.constantFrom('simulated', 'amount', 'percent', '5', 5, 0, ''),
		);
		const values = fc.dictionary(fc.constantFrom(...NAMES), anyValue);
		const options = fc.dictionary(fc.constantFrom(...OPTION_NAMES), anyValue);
		fc.assert(
			fc.property(values, options, (given, added) => {
				const reader = readerOf({ options: added, ...given }, creditsProperties);
				try {
					const { threshold, limits } = readAccountSettings(reader, 'UTC');
					expect(Number.isFinite(threshold.value) && threshold.value >= 0).toBe(true);
					expect(Number.isInteger(limits.timeoutMs) && limits.timeoutMs > 0).toBe(true);
					expect(Number.isInteger(limits.maxRetries) && limits.maxRetries >= 0).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(Failure);
					const { class: failureClass, message, itemIndex } = error as Failure;
					expect([failureClass, itemIndex]).toEqual(['configuration', 3]);
					expect(shownNames.some((name) => message.startsWith(`'${name}' `))).toBe(true);
				}
			}),
			{ numRuns: 3000 },
		);
	});
});
