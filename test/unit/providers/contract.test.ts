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

it('finds every provider by its name, and none by another', () => {
	for (const provider of providers) expect(findProvider(provider.name)).toBe(provider);
	for (const name of ['', 'kieai', 'constructor', '__proto__']) {
		expect(findProvider(name)).toBeUndefined();
	}
});

describe('what follows from a record', () => {
	it('is whether an account may have several balances', () => {
		const one = { ...lumenote, balances: [lumenote.balances[0]] as const };
		expect(hasSeveralBalances(one)).toBe(false);
		expect(hasSeveralBalances(lumenote)).toBe(true);
		expect(hasSeveralBalances({ ...one, hasOpenBalances: true })).toBe(true);
	});

	it('is the name of its credential type', () => {
		expect(credentialTypeOf({ name: 'lumenote' })).toBe('lumenoteCreditsApi');
	});

	it('is the first of its secrets, which messages name', () => {
		const user = text('user', 'User');
		const fields = [user, secret('Key'), secret('Secret', { name: 'other' })];
		expect(mainSecretOf({ ...lumenote, fields }).displayName).toBe('Key');
		expect(() => mainSecretOf({ ...lumenote, fields: [user] })).toThrow(RangeError);
	});

	it('is the field of an own address, if there is one', () => {
		const fields = [secret('Key'), amount('budget', 'Budget'), ownAddress()];
		expect(addressFieldOf({ ...lumenote, fields })?.name).toBe('baseUrl');
		expect(addressFieldOf(lumenote)).toBeUndefined();
	});

	it.each<[[Evidence['kind'], ...Array<Evidence['kind']>], string]>([
		[['reported'], 'reported'],
		[['reported', 'documented'], 'documented'],
		[['documented', 'reported'], 'documented'],
		[['reported', 'confirmed', 'documented'], 'confirmed'],
	])('by evidence that is %j is its tier: %s', ([first, ...others], tier) => {
		const fact = (kind: Evidence['kind']) => ({ ...lumenote.evidence[0], kind });
		expect(tierOf({ evidence: [fact(first), ...others.map(fact)] })).toBe(tier);
	});
});
