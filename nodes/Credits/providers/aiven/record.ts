import {
	account,
	amount,
	anyFieldsOf,
	balanceLeft,
	defineProvider,
	fieldsOf,
	header,
	inUnit,
	monthOf,
	readText,
	secret,
	text,
} from '../words';

const BUDGET = { balance: 'budget', unit: null, unitType: 'currency' } as const;

/** Where a project says where its bill goes. */
const ADDRESS = ['billing_address', 'city', 'zip_code', 'state', 'country', 'vat_id'] as const;

/** Where its card says whose it is. */
const CARD = ['card_id', 'name', 'brand', 'last4'] as const;

/** Aiven: the bill that a project has gathered this month, against the user's own budget. */
export const aiven = defineProvider({
	name: 'aiven',
	displayName: 'Aiven',
	category: 'spend',
	docsUrl: 'https://api.aiven.io/doc/#tag/Project/operation/ProjectGet',
	keysUrl: 'https://console.aiven.io/profile/tokens',
	topUpUrl: 'https://console.aiven.io',
	fields: [
		secret('API Token'),
		text('projectName', 'Project'),
		amount('monthlyBudget', 'Monthly Budget', {
			description: "In the project's billing currency",
		}),
	],
	hosts: ['api.aiven.io'],
	signIn: header('Authorization', 'aivenv1 {apiKey}'),
	requests: { project: 'GET https://api.aiven.io/v1/project/{projectName}' },
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],

	// Where the bill goes, and the card. What is shorter, or may be a year, can be part of any text.
	secretsIn(answer) {
		const project = anyFieldsOf(answer).objectOrEmpty('project');
		const card = project.objectOrEmpty('card_info');
		const lines = project.value('address_lines');
		const said = [
			...ADDRESS.map((name) => project.text(name)),
			...(Array.isArray(lines) ? lines.map(readText) : []),
			...CARD.map((name) => card.text(name)),
		];
		return said.filter(
			(value) => value !== null && value.length > 2 && !/^(?:\d{3}|20\d\d)$/.test(value),
		);
	},

	parse(answer, context) {
		const project = fieldsOf(answer).object('project');
		const isLocal = ['estimated_balance_local', 'billing_currency'].every((name) =>
			project.isSent(name),
		);
		const unit = inUnit(BUDGET, isLocal ? project.currency('billing_currency') : 'USD');
		const bill = project.amount(isLocal ? 'estimated_balance_local' : 'estimated_balance');
		const details = {
			...project.amounts({ estimatedUsd: 'estimated_balance' }),
			...project.details({ billingGroupId: 'billing_group_id' }),
		};
		const reading = balanceLeft(unit, {
			used: bill,
			limit: context.amount('monthlyBudget'),
			resetsAt: monthOf(context.now).endsAt,
			details,
			derived: ['limit', 'resetsAt'],
		});
		return account(reading, project.text('project_name'));
	},

	notes: [
		'What Aiven calls the balance of a project is its bill of the running period, before tax: `remaining` is your Monthly Budget minus that.',
		'One project is read and not its whole billing group. Where the response has no amount in the billing currency, all is in US dollars.',
	],
	details: {
		estimatedUsd: 'The bill in US dollars.',
		billingGroupId: 'Id of the billing group.',
	},
	evidence: [
		'documented 2026-11-26 · Path, aivenv1 before the token, all fields, amounts as texts · aiven/go-client-codegen, handler/project/project.go (August 2026); aiven/aiven-client, client.py',
		"documented 2026-11-26 · The amount is the bill of the running period · Aiven's provider for Terraform",
	],
});
