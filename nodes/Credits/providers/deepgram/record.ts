import {
	account,
	balanceOfLots,
	defineProvider,
	fieldsOf,
	header,
	inUnit,
	JsonFields,
	lot,
	moneyIn,
	NoBalance,
	secret,
	text,
	type AccountContext,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Deepgram: the prepaid money of a project, in one balance per currency. */
export const deepgram = defineProvider({
	name: 'deepgram',
	displayName: 'Deepgram',
	category: 'ai-media',
	docsUrl: 'https://developers.deepgram.com/reference/manage/billing/list',
	keysUrl: 'https://console.deepgram.com/',
	topUpUrl: 'https://console.deepgram.com/',
	fields: [
		secret('API Key', {
			description: 'A key of an Owner or Admin, or one with the scope billing:read',
		}),
		text('projectId', 'Project ID', {
			isOptional: true,
			description: 'Leave empty for the first project that the key sees',
		}),
	],
	hosts: ['api.deepgram.com'],
	signIn: header('Authorization', 'Token {apiKey}'),
	requests: {
		projects: 'GET https://api.deepgram.com/v1/projects',
		balances: 'GET https://api.deepgram.com/v1/projects/{projectId}/balances',
	},
	balances: [CREDITS],
	hasOpenBalances: true,
	offers: ['lots'],
	failureWords: {
		forbidden: {
			advice: 'Use a key of an Owner or Admin of the project, or one with the scope billing:read.',
		},
	},

	start: (context) => ({ request: context.field('projectId') === '' ? 'projects' : 'balances' }),

	next(context) {
		if (context.answer('balances') !== null) return null;
		return { request: 'balances', values: { projectId: projectIn(context).id } };
	},

	parse(answer, context) {
		const { id, details } = projectIn(context);
		const entries = fieldsOf(answer).objects('balances');
		if (entries.length === 0) {
			throw new NoBalance(
				'Deepgram has no prepaid balance in this project',
				'An account that is invoiced by contract has none. Otherwise check the Project ID.',
			);
		}
		const currencies = new Set(entries.map((entry) => entry.currency('units')));
		const balances = [...currencies].map((currency, position) => {
			const lots = entries.filter((entry) => entry.currency('units') === currency).map(readLot);
			const unit = position === 0 ? inUnit(CREDITS, currency) : moneyIn(currency);
			return balanceOfLots(unit, lots, { details });
		});
		return account(balances, id);
	},

	credentialTest: {
		blindness:
			'It asks for the list of projects only: whether the key may read the balance of one shows with the first read.',
	},
	notes: [
		'The balances of one currency are added up to `credits`; each of them is a lot. A second currency is a separate balance, named by its code (`eur`).',
		'Without a Project ID the first project that the key sees is read, and `details` names it. An account with several projects should say which.',
		'Many keys may only use the API and not read the balance. Temporary tokens do not work here.',
	],
	details: {
		projectName: 'Name of the project, where no Project ID was given.',
		projects: 'How many projects the key sees, where no Project ID was given.',
	},
	evidence: [
		'documented 2026-11-25 · Both paths, the Token header, the fields, two shapes of errors · The OpenAPI document of Deepgram, as kept in tryAGI/Deepgram, src/libs/Deepgram/openapi.yaml (22 August 2026)',
		'reported 2026-11-25 · An empty list under invoiced contracts, 401 and 403 for narrow scopes · segevsh/w6w-apps, apps/deepgram/health/quota.ts (21 August 2026)',
		'reported 2026-11-25 · INSUFFICIENT_PERMISSIONS and what it says · steipete/CodexBar, docs/deepgram.md',
	],
});

/** The project that is read, and what the list of projects says of it where that was asked for. */
function projectIn(context: AccountContext) {
	const id = context.field('projectId');
	if (id !== '') return { id, details: {} };
	const projects = fieldsOf(context.answer('projects')).objects('projects');
	const [first] = projects;
	if (first === undefined) {
		throw new NoBalance(
			'This Deepgram API Key sees no project, and so no prepaid balance',
			'Use a key of the project whose balance is to be read.',
		);
	}
	return {
		id: first.requiredText('project_id'),
		details: { ...first.details({ projectName: 'name' }), projects: projects.length },
	};
}

function readLot(entry: JsonFields, position: number) {
	const id = entry.id('balance_id') ?? `balance-${position}`;
	const label = entry.text('purchase_order_id');
	return lot({ id, label, remaining: entry.amount('amount') });
}
