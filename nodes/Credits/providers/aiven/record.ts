import {
	account,
	amount,
	balanceLeft,
	defineProvider,
	fieldsOf,
	header,
	inUnit,
	monthOf,
	secret,
	text,
} from '../words';

const BUDGET = { balance: 'budget', unit: null, unitType: 'currency' } as const;

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
		'What Aiven calls the balance of a project is its bill of the running period, before tax: what remains is your Monthly Budget less that.',
		'One project is read and not its whole billing group. Where the answer has no amount in the billing currency, all is in US dollars.',
		'With Include Raw the item holds everything that Aiven sends of the project, such as billing addresses.',
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
