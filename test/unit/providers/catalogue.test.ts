import { findProvider, hasSeveralBalances, providers } from '../../../nodes/Credits/providers';
import {
	addressFieldOf,
	credentialTypeOf,
	mainSecretOf,
	tierOf,
	type Evidence,
} from '../../../nodes/Credits/providers/contract';
import { amount, ownAddress, secret, text } from '../../../nodes/Credits/providers/words';
import { lumenote } from '../../example/lumenote/record';

describe('the catalogue', () => {
	it('finds every provider by its name, and none by another', () => {
		for (const provider of providers) expect(findProvider(provider.name)).toBe(provider);
		for (const name of ['', 'kieai', 'constructor', '__proto__']) {
			expect(findProvider(name)).toBeUndefined();
		}
	});
});

describe('what follows from a record', () => {
	const [first] = lumenote.balances;

	it.each([
		['one balance', { balances: [first] as const }, false],
		['two balances', { balances: lumenote.balances }, true],
		[
			'one, beside those of the answer',
			{ balances: [first] as const, hasOpenBalances: true },
			true,
		],
	])('an account with %s', (_, facts, isSeveral) => {
		expect(hasSeveralBalances({ ...lumenote, ...facts })).toBe(isSeveral);
	});

	it('is the name of its credential type', () => {
		expect(credentialTypeOf({ name: 'lumenote' })).toBe('lumenoteCreditsApi');
	});

	it('is the first of its secrets, of which messages speak', () => {
		const fields = [text('user', 'User'), secret('Key'), secret('Secret', { name: 'other' })];
		expect(mainSecretOf({ ...lumenote, fields }).displayName).toBe('Key');
		expect(() => mainSecretOf({ ...lumenote, fields: [text('user', 'User')] })).toThrow(RangeError);
	});

	it('is the field of an own address, if there is one', () => {
		const fields = [secret('Key'), amount('budget', 'Budget'), ownAddress()];
		expect(addressFieldOf({ ...lumenote, fields })?.name).toBe('baseUrl');
		expect(addressFieldOf(lumenote)).toBeUndefined();
	});

	it.each<[Array<Evidence['kind']>, string]>([
		[['reported'], 'reported'],
		[['reported', 'documented'], 'documented'],
		[['documented', 'reported'], 'documented'],
		[['reported', 'confirmed', 'documented'], 'confirmed'],
	])('by evidence that is %j it is %s', (kinds, tier) => {
		const [fact, ...facts] = kinds.map((kind) => ({ ...lumenote.evidence[0], kind }));
		if (fact === undefined) throw new RangeError('No evidence');
		expect(tierOf({ evidence: [fact, ...facts] })).toBe(tier);
	});
});
