import fc from 'fast-check';

import { Failure } from '../../nodes/Credits/balance/failure';
import { creditsProperties } from '../../nodes/Credits/panel/creditsProperties';
import { ParameterReader } from '../../nodes/Credits/panel/parameterReader';
import { readAccountSettings } from '../../nodes/Credits/account/accountSettings';
import { providers } from '../../nodes/Credits/providers';

const NAMES = creditsProperties.map(({ name }) => name);
/** What is taken where something is to be chosen. */
const CHOICES = [
	...providers.flatMap(({ name, balances }) => [name, ...balances.map(({ balance }) => balance)]),
	...['amount', 'percent'],
];

const OPTION_NAMES = ['accountLabel', 'timeout', 'maxRetries'];

const shownNames = creditsProperties.flatMap(({ displayName, options = [] }) => [
	displayName,
	...options.flatMap((option) => ('displayName' in option ? [option.displayName] : [])),
]);

describe('settings that expressions yield', () => {
	it('are read strictly, or refused by the shown name of a field', () => {
		const anyValue = fc.oneof(fc.anything(), fc.constantFrom(...CHOICES, '5', 5, 0, ''));
		const values = fc.dictionary(fc.constantFrom(...NAMES), anyValue);
		const options = fc.dictionary(fc.constantFrom(...OPTION_NAMES), anyValue);
		fc.assert(
			fc.property(values, options, (given, added) => {
				const parameters: Record<string, unknown> = { options: added, ...given };
				const reader = new ParameterReader(
					(name, fallback) => (Object.hasOwn(parameters, name) ? parameters[name] : fallback),
					4,
					creditsProperties,
				);
				try {
					const { threshold, limits } = readAccountSettings(reader, 'UTC');
					expect(Number.isFinite(threshold.value) && threshold.value >= 0).toBe(true);
					expect(Number.isInteger(limits.timeoutMs) && limits.timeoutMs > 0).toBe(true);
					expect(Number.isInteger(limits.maxRetries) && limits.maxRetries >= 0).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(Failure);
					const { class: failureClass, message, itemIndex } = error as Failure;
					expect([failureClass, itemIndex]).toEqual(['configuration', 4]);
					expect(shownNames.some((name) => message.startsWith(`'${name}' `))).toBe(true);
				}
			}),
			{ numRuns: 3000 },
		);
	});
});
