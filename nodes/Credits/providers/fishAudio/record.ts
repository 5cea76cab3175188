import { account, balance, creditsIn, defineProvider, fieldsOf, get, secret, text } from '../words';

const CREDITS = creditsIn('USD');

/** Fish Audio: the money that API calls spend. */
export const fishAudio = defineProvider({
	name: 'fishAudio',
	displayName: 'Fish Audio',
	category: 'ai-media',
	docsUrl: 'https://docs.fish.audio/api-reference/endpoint/wallet/get-api-credit',
	fields: [
		secret('API Key'),
		text('teamId', 'Team ID', {
			description: "The team whose wallet is read; that of the key's owner without it",
			isOptional: true,
		}),
	],
	hosts: ['api.fish.audio'],
	requests: {
		wallet: get('https://api.fish.audio/wallet/self/api-credit', { query: { team_id: '{team}' } }),
	},
	start: (context) => ({
		request: 'wallet',
		values: { team: context.field('teamId') || null },
	}),
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: fields.amount('credit'),
			details: {
				...fields.amounts({ toppedUpInTotal: 'cumulative_top_up' }),
				...fields.details({ hasFreeCredit: 'has_free_credit' }),
			},
		});
		return account(reading, fields.id('user_id'));
	},

	credentialTest: {
		values: { team: null },
		blindness: "It looks at the wallet of the key's owner, and not at that of a team.",
	},
	notes: ['Credits of the web app are another wallet, which the API cannot spend.'],
	details: {
		toppedUpInTotal: 'All that was ever paid in.',
		hasFreeCredit: 'Whether Fish Audio says that there is free credit.',
	},
	evidence: [
		'documented 2026-11-26 · Path, self, team_id, all fields, the shape of 401 and 503 · The OpenAPI document of Fish Audio, as kept in tryAGI/FishAudio, src/libs/FishAudio/openapi.json (22 August 2026)',
		'reported 2026-11-26 · US dollars, two wallets, texts with six decimals, also numbers · Public client code',
	],
});
