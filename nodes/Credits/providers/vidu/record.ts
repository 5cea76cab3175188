import {
	balance,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	lot,
	NoBalance,
	secret,
} from '../words';

const METERED = { ...CREDITS, balance: 'metered' } as const;
const TEST = { ...CREDITS, balance: 'test' } as const;
const CONCURRENT = { ...CREDITS, balance: 'concurrent' } as const;

/** Vidu: the credits of each type of package, and the packages. */
export const vidu = defineProvider({
	name: 'vidu',
	displayName: 'Vidu',
	category: 'ai-media',
	docsUrl: 'https://platform.vidu.com/docs/',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'Global', host: 'api.vidu.com' },
			{ value: 'china', displayName: 'China', host: 'api.vidu.cn' },
		]),
	],
	hosts: ['api.vidu.com', 'api.vidu.cn'],
	signIn: header('Authorization', 'Token {apiKey}'),
	requests: {
		credits: get('https://{region}/ent/v2/credits', { query: { show_detail: 'true' } }),
	},
	balances: [METERED, TEST, CONCURRENT],
	hasOpenBalances: true,
	offers: ['lots'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const name = fields.isSent('remains') ? 'remains' : 'remaining_credits';
		const entries = fields.isSent(name) ? fields.objects(name) : [];
		if (entries.length === 0) {
			throw new NoBalance(
				'Vidu says that no credit package is in force',
				'Buy one, or enter the key of an account that has one.',
			);
		}
		const packages = fields.isSent('packages') ? fields.objects('packages') : [];
		return entries.sort(meteredFirst).map((entry) => {
			const type = entry.requiredText('type');
			return balance(
				{ ...CREDITS, balance: type },
				{
					remaining: entry.amount('credit_remain'),
					lots: packages.filter((pack) => pack.text('type') === type).map(readLot),
					details: entry.amounts({
						concurrencyLimit: 'concurrency_limit',
						currentConcurrency: 'current_concurrency',
						queueCount: 'queue_count',
					}),
				},
			);
		});
	},

	notes: [
		'Packages of different types are separate balances; the headline balance is `metered` where there is one. A key from one region does not work in the other.',
	],
	details: {
		concurrencyLimit: 'How many tasks may run at a time.',
		currentConcurrency: 'Tasks that are running.',
		queueCount: 'Tasks that are waiting.',
	},
	evidence: [
		'documented 2026-11-26 · Path, Token before the key, show_detail, all fields, the types of packages · https://platform.vidu.com/docs/',
		'reported 2026-11-26 · The name remains; packages are no further credits; no list for an account that never bought · Public client code',
	],
});

/** Metered credits before all else; the order of the others is kept. */
function meteredFirst(one: JsonFields, other: JsonFields): number {
	const isMetered = (entry: JsonFields) => Number(entry.text('type') === METERED.balance);
	return isMetered(other) - isMetered(one);
}

function readLot(pack: JsonFields, index: number) {
	return lot({
		id: pack.id('id') ?? `package-${index}`,
		label: pack.text('name'),
		granted: pack.amountOrNull('credit_amount'),
		remaining: pack.amount('credit_remain'),
		startsAt: pack.instant('valid_from'),
		expiresAt: pack.instant('valid_to'),
	});
}
