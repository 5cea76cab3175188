import { accountTitle } from '../../../nodes/Credits/balance/accountTitle';

describe('accountTitle', () => {
	it.each([
		['a label', 'Kie.ai', 'Client A', 'Kie.ai – Client A'],
		['a label over two lines', 'Kie.ai', ' Client\n\tA ', 'Kie.ai – Client A'],
		['an id of the provider', 'Kie.ai', 'acct-1', 'Kie.ai – acct-1'],
	])('is the provider and %s', (_, provider, account, title) => {
		expect(accountTitle(provider, account)).toBe(title);
	});

	it.each([
		['contains the provider', 'Kie.ai', 'Client C – Kie.ai'],
		['contains it in another case', 'Kie.ai', 'kie.ai for images'],
		['is the provider', 'Kie.ai', 'Kie.ai'],
		['has it between marks', 'Kie.ai', 'images/kie.ai-2'],
		['contains it twice, once within a word', 'Luma (Dream Machine)', 'Lumas of Luma'],
		['contains it without what it says in brackets', 'Melissa (Cicero)', 'Melissa, client B'],
		['is made up like it', 'Simulated Account (No Credential)', 'Simulated Account'],
	])('is the account alone where that %s', (_, provider, account) => {
		expect(accountTitle(provider, account)).toBe(account);
	});

	it.each([
		['begins with its letters', 'Luma (Dream Machine)', 'Lumascape'],
		['ends with its letters', 'Runway', 'Skirunway'],
		['has only a part of it', 'The Odds API', 'The Odds'],
	])('is both where the account %s', (_, provider, account) => {
		expect(accountTitle(provider, account)).toBe(`${provider} – ${account}`);
	});

	it.each([
		['Kie.ai', 'Kie.ai Credits account', 'Kie.ai'],
		['Kie.ai', 'Kie.ai Credits account 2', 'Kie.ai (2)'],
		['Kie.ai', 'Kie.ai Credits account 12', 'Kie.ai (12)'],
		// n8n leaves the word out, and the name of a type may be shorter than the provider's.
		['The Odds API', 'The Odds Credits account', 'The Odds API'],
		['The Odds API', 'The Odds API Credits account 3', 'The Odds API (3)'],
		['One API / New API Relay', 'One / New Relay Credits account', 'One API / New API Relay'],
		['Melissa (Cicero)', 'Melissa Credits account 2', 'Melissa (Cicero) (2)'],
		['Custom API', 'Custom Credits account', 'Custom API'],
	])("is %s alone for n8n's name %s", (provider, account, title) => {
		expect(accountTitle(provider, account)).toBe(title);
	});

	it("keeps n8n's name for a credential of another provider", () => {
		expect(accountTitle('Kie.ai', 'Runway Credits account')).toBe(
			'Kie.ai – Runway Credits account',
		);
	});

	it('is the account where the provider has no name', () => {
		expect(accountTitle('', 'Client A')).toBe('Client A');
	});
});
