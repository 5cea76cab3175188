import { accountTitle } from '../../../nodes/Credits/balance/accountTitle';

it.each<[name: string, provider: string, account: string, title: string]>([
	['provider and account', 'Kie.ai', 'Client A', 'Kie.ai – Client A'],
	['both, on one line', 'Kie.ai', ' Client\n\tA ', 'Kie.ai – Client A'],
	['both where its letters begin another word', 'Luma (X)', 'Lumascape', 'Luma (X) – Lumascape'],
	['both where its letters end another word', 'Runway', 'Skirunway', 'Runway – Skirunway'],
	['both where the account has part of it', 'The Odds API', 'The Odds', 'The Odds API – The Odds'],
	['the account that contains the provider', 'Kie.ai', 'C – Kie.ai', 'C – Kie.ai'],
	['the account with it in another case', 'Kie.ai', 'kie.ai for images', 'kie.ai for images'],
	['the account that is the provider', 'Kie.ai', 'Kie.ai', 'Kie.ai'],
	['the account with it between marks', 'Kie.ai', 'images/kie.ai-2', 'images/kie.ai-2'],
	['the account with it twice, once in a word', 'Luma (X)', 'Lumas of Luma', 'Lumas of Luma'],
	['the account with all but the brackets', 'Melissa (Cicero)', 'Melissa, B', 'Melissa, B'],
	['the account where the provider has no name', '', 'Client A', 'Client A'],
	['the provider for the name that n8n gives', 'Kie.ai', 'Kie.ai Credits account', 'Kie.ai'],
	['the provider and the number of n8n', 'Kie.ai', 'Kie.ai Credits account 12', 'Kie.ai (12)'],
	// n8n leaves the word out, and the name of a type may be shorter than the provider's.
	['the provider where API is missing', 'The Odds API', 'The Odds Credits account', 'The Odds API'],
	[
		'the provider for a name that keeps API',
		'The Odds API',
		'The Odds API Credits account 3',
		'The Odds API (3)',
	],
	[
		'the provider for a name that leaves API out twice',
		'One API / New API X',
		'One / New X Credits account',
		'One API / New API X',
	],
	[
		'the provider for a name without its brackets',
		'Melissa (Cicero)',
		'Melissa Credits account 2',
		'Melissa (Cicero) (2)',
	],
	['both for another provider', 'Kie.ai', 'X Credits account', 'Kie.ai – X Credits account'],
])('the title of an account is %s', (_, provider, account, title) => {
	expect(accountTitle(provider, account)).toBe(title);
});
