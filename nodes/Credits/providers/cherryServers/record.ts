import {
	account,
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	inUnit,
	objectsOf,
	present,
	secret,
	text,
	UnexpectedAnswer,
} from '../words';

const ACCOUNT = { balance: 'account', unit: null, unitType: 'currency' } as const;
const PROMO = { balance: 'promo', unit: null, unitType: 'currency' } as const;

/** Cherry Servers: the credit of a team, and what a promotion adds to it. */
export const cherryServers = defineProvider({
	name: 'cherryServers',
	displayName: 'Cherry Servers',
	category: 'cloud',
	docsUrl: 'https://api.cherryservers.com/doc/#tag/Teams',
	fields: [
		secret('API Key'),
		text('teamId', 'Team ID', {
			description: 'The number of a team; the first team of the key without it',
			isOptional: true,
		}),
	],
	hosts: ['api.cherryservers.com'],
	requests: {
		teams: 'GET https://api.cherryservers.com/v1/teams',
		team: 'GET https://api.cherryservers.com/v1/teams/{teamId}',
	},
	balances: [ACCOUNT, PROMO],
	offers: ['used'],

	start: (context) => ({ request: context.field('teamId') === '' ? 'teams' : 'team' }),

	// Whom the bills go to. What is shorter, such as a currency, may be part of any text.
	secretsIn: ({ body }) =>
		[body].flat().flatMap((team) => {
			const billing = anyFieldsOf({ body: team }).objectOrEmpty('billing');
			const said = billing.names().map((name) => billing.text(name));
			return said.filter((text) => text !== null && text.length > 3);
		}),

	parse(answer, context) {
		const team = context.field('teamId') === '' ? objectsOf(answer)[0] : fieldsOf(answer);
		if (team === undefined) throw new UnexpectedAnswer('it holds no team');
		const credit = team.object('credit');
		const resources = credit.objectOrEmpty('resources');
		const left = resources.objectOrEmpty('remaining');
		const pricing = resources.objectOrEmpty('pricing');
		const details = {
			...(left.text('unit') === 'Hourly' && left.amounts({ hoursLeft: 'time' })),
			...(pricing.text('unit') === 'Hourly' && pricing.amounts({ pricePerHour: 'price' })),
		};
		const balances = [ACCOUNT, PROMO].map((unit) => {
			const pool = credit.objectOrEmpty(unit.balance);
			const remaining = pool.amountIfSent('remaining');
			if (remaining === null) return null;
			return balance(inUnit(unit, pool.currency('currency')), {
				remaining,
				used: pool.amountOrNull('usage'),
				details,
			});
		});
		return account(present(balances), team.id('id'));
	},

	notes: [
		'A pool of which Cherry Servers sends no amount is left out: that is not a balance of 0.',
		'`used` is that of the running period.',
	],
	details: {
		hoursLeft: 'Hours for which the credit pays for what is running.',
		pricePerHour: 'Price of what is running, an hour.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, a pool with nothing but its currency, hours that are left · cherryservers/cherrygo, teams.go and teams_test.go (2026)',
	],
});
