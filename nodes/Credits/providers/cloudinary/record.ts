import {
	account,
	balanceLeftIfSent,
	basic,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	present,
	secret,
	text,
	type BalanceUnit,
} from '../words';

const TRANSFORMATIONS = {
	balance: 'transformations',
	unit: 'transformation',
	unitType: 'request',
} as const;
const BANDWIDTH = { balance: 'bandwidth', unit: 'byte', unitType: 'byte' } as const;
const STORAGE = { balance: 'storage', unit: 'byte', unitType: 'byte' } as const;

/** Cloudinary: the credits of a product environment; a legacy plan has meters in their place. */
export const cloudinary = defineProvider({
	name: 'cloudinary',
	displayName: 'Cloudinary',
	category: 'documents',
	docsUrl: 'https://cloudinary.com/documentation/admin_api#usage',
	fields: [
		text('cloudName', 'Cloud Name'),
		text('apiKeyId', 'API Key'),
		secret('API Secret'),
		choice('region', 'Region', [
			{ value: 'us', displayName: 'United States', host: 'api.cloudinary.com' },
			{ value: 'eu', displayName: 'Europe', host: 'api-eu.cloudinary.com' },
			{ value: 'ap', displayName: 'Asia Pacific', host: 'api-ap.cloudinary.com' },
		]),
	],
	hosts: ['api.cloudinary.com', 'api-eu.cloudinary.com', 'api-ap.cloudinary.com'],
	signIn: basic('{apiKeyId}', '{apiKey}'),
	requests: { usage: 'GET https://{region}/v1_1/{cloudName}/usage' },
	balances: [CREDITS, TRANSFORMATIONS, BANDWIDTH, STORAGE],
	offers: ['used', 'limit'],
	statusClasses: { 420: 'rateLimited' },
	failureWords: {
		auth: { advice: 'Check key, secret and Region: the wrong region refuses every key.' },
	},

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const details = fields.details({ plan: 'plan', lastUpdated: 'last_updated' });
		// A meter without a limit says how much of the credits it took, and is no balance.
		const read = (unit: BalanceUnit) => {
			const meter = fields.objectOrEmpty(unit.balance);
			const [used, limit] = [meter.amountIfSent('usage'), meter.amountIfSent('limit')];
			return balanceLeftIfSent(unit, { used, limit, details });
		};
		const credits = read(CREDITS);
		const meters = [TRANSFORMATIONS, BANDWIDTH, STORAGE].map(read);
		return account(credits ?? present(meters), context.field('cloudName'));
	},

	notes: [
		'Credits are counted over the last 30 days, so that nothing resets them at once. Cloudinary counts about once a day: `details.lastUpdated`.',
		'A product environment is read, and not the whole account.',
	],
	details: { plan: 'Name of the plan.', lastUpdated: 'The day of the count, as sent.' },
	evidence: [
		'documented 2026-11-26 · Fields of both kinds of plans · cloudinary/CloudinaryDotNet, Actions/AssetsManagement/UsageResult.cs; https://cloudinary.com/documentation/admin_api#usage',
		'reported 2026-11-26 · Hosts of the regions, 401 in the wrong one, the shape of errors, 404 as a page · segevsh/w6w-apps, apps/cloudinary/README.md (18 August 2026)',
	],
});
