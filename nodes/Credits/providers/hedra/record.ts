import {
	balance,
	balanceIfSent,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	JsonFields,
	present,
	scaleAmount,
} from '../words';

const API_WALLET = { balance: 'apiWallet', unit: 'USD', unitType: 'currency' } as const;
const WORKSPACE = { ...CREDITS, balance: 'workspace' } as const;

const MICROS = 1_000_000;

/** Hedra: the credits of a person, and of each workspace the credits and the money for API calls. */
export const hedra = defineProvider({
	name: 'hedra',
	displayName: 'Hedra',
	category: 'ai-media',
	docsUrl: 'https://api.hedra.com/web-app/openapi.json',
	hosts: ['api.hedra.com'],
	signIn: header('X-API-Key'),
	requests: { credits: 'GET https://api.hedra.com/web-app/public/billing/credits' },
	balances: [API_WALLET, WORKSPACE, CREDITS],
	hasOpenBalances: true,
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const isMember = fields.isSent('workspace_credit_pool');
		const pool = isMember ? fields.object('workspace_credit_pool') : new JsonFields({});
		const workspaces = pool.names().map((workspaceId, position) => {
			const entry = pool.object(workspaceId);
			const suffix = position === 0 ? '' : `:${workspaceId}`;
			const details = { workspaceId };
			const micros = entry.amountIfSent('api_usd_micros');
			return {
				wallet: balanceIfSent(
					{ ...API_WALLET, balance: `apiWallet${suffix}` },
					{ remaining: micros === null ? null : scaleAmount(micros, MICROS), details },
				),
				credits: balance(
					{ ...WORKSPACE, balance: `workspace${suffix}` },
					{
						remaining: entry.amount('available'),
						used: entry.amountOrNull('used'),
						limit: entry.amountOrNull('allocated'),
						details,
					},
				),
			};
		});
		return present([
			...workspaces.map(({ wallet }) => wallet),
			...workspaces.map(({ credits }) => credits),
			balance(CREDITS, {
				remaining: fields.amount('remaining'),
				used: fields.amountOrNull('used'),
				details: fields.amounts({ expiring: 'expiring' }),
			}),
		]);
	},

	notes: [
		'API calls are paid from `apiWallet` where a workspace has one: it is the headline balance then, else `workspace`, else `credits`. Balances of a second workspace end in its id: `workspace:<id>`.',
		'The own `credits` of a member of a workspace are 0 although the workspace has some.',
	],
	details: {
		expiring: 'The part of `remaining` that will expire; Hedra does not say when.',
		workspaceId: 'Id of the workspace.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields and their meaning · The OpenAPI document of Hedra, as kept in tryAGI/Hedra, src/libs/Hedra/openapi.json (22 August 2026)',
	],
});
