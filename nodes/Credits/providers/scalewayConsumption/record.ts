import {
	account,
	addAmounts,
	budgetLeft,
	defineProvider,
	fieldsOf,
	get,
	header,
	inUnit,
	JsonFields,
	knownDetails,
	monthlyBudget,
	monthOf,
	nextPage,
	scaleAmount,
	secret,
	text,
	UnexpectedAnswer,
} from '../words';

const BUDGET = { balance: 'budget', unit: null, unitType: 'currency' } as const;

/** Scaleway: what an organization consumed this month, against the user's own budget. */
export const scalewayConsumption = defineProvider({
	name: 'scalewayConsumption',
	displayName: 'Scaleway (Consumption)',
	category: 'spend',
	docsUrl: 'https://www.scaleway.com/en/developers/api/billing/',
	keysUrl: 'https://console.scaleway.com/iam/api-keys',
	topUpUrl: 'https://console.scaleway.com/billing',
	fields: [
		secret('Secret Key', { description: 'With the permission BillingReadOnly' }),
		text('organizationId', 'Organization ID'),
		monthlyBudget('EUR'),
	],
	hosts: ['api.scaleway.com'],
	signIn: header('X-Auth-Token'),
	requests: {
		consumptions: get('https://api.scaleway.com/billing/v2beta1/consumptions', {
			query: {
				organization_id: '{organizationId}',
				billing_period: '{month}',
				page: '{page}',
				page_size: '100',
			},
		}),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'type' },

	start: ({ now }) => ({
		request: 'consumptions',
		values: { month: monthOf(now).startsAt.slice(0, 7), page: '1' },
	}),

	next(context) {
		const pages = context.answers('consumptions').map(linesIn);
		const total = fieldsOf(context.answer('consumptions')).amount('total_count');
		if (pages.flat().length >= total) return null;
		// A part of the lines is no answer.
		if (pages.at(-1)?.length === 0) throw new UnexpectedAnswer('it ends before its last line');
		const values = {
			month: monthOf(context.now).startsAt.slice(0, 7),
			page: String(pages.length + 1),
		};
		return nextPage(context, 'consumptions', values, 10);
	},

	parse(answer, context) {
		const lines = context.answers('consumptions').flatMap(linesIn);
		const costs = lines.map((line) => line.object('value'));
		const [currency = 'EUR', another] = new Set(
			costs.map((cost) => cost.currency('currency_code')),
		);
		if (another !== undefined) {
			throw new UnexpectedAnswer(`its costs are in ${currency} and in ${another}`);
		}
		const fields = fieldsOf(answer);
		const details = knownDetails({
			discount: fields.amountOrNull('total_discount_untaxed_value'),
			updatedAt: fields.instant('updated_at'),
		});
		return account(
			budgetLeft(inUnit(BUDGET, currency), context, costs.map(amountOf), details),
			context.field('organizationId'),
		);
	},

	credentialTest: {
		values: { month: "={{ $now.toUTC().toFormat('yyyy-MM') }}", page: '1' },
	},
	notes: [
		'Scaleway reports what was consumed, not what is left: `remaining` is your Monthly Budget minus that, before discounts, vouchers and tax.',
		'Of more than a thousand lines there is no reading.',
	],
	details: {
		discount: 'Discounts that will be taken off, untaxed.',
		updatedAt: 'When Scaleway counted, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, filters, pages, all fields, money in units and billionths · scaleway/scaleway-sdk-js, packages_generated/billing/src/v2beta1 (2026)',
		'reported 2026-11-26 · The types of errors · Public client code',
	],
});

function linesIn(page: Parameters<typeof fieldsOf>[0]): JsonFields[] {
	return fieldsOf(page).objects('consumptions');
}

/** Money as whole units and billionths. @throws UnexpectedAnswer when both are missing */
function amountOf(money: JsonFields): number {
	const [units, nanos] = [money.amountIfSent('units'), money.amountIfSent('nanos')];
	if (units === null && nanos === null) throw money.unexpected('units', 'a number');
	const parts = [units, nanos === null ? null : scaleAmount(nanos, 1_000_000_000)];
	return addAmounts(parts.filter((part) => part !== null));
}
