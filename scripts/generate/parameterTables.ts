import type { INodeProperties } from 'n8n-workflow';

import { creditsProperties } from '../../nodes/Credits/panel/creditsProperties';
import { hasSeveralBalances, providers, type Provider } from '../../nodes/Credits/providers';
import { customApi } from '../../nodes/Credits/providers/custom';
import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties';
import { code, table } from './markdown';

/** The node's parameters, one table per group, as described in the editor. */
export function parameterTables(): string {
	const options = optionsOf(creditsProperties);
	const onlyIn = (operation: string) => (property: INodeProperties) =>
		property.type !== 'notice' && conditions(property, 'operation').join() === operation;
	const isForAccounts = (property: INodeProperties) =>
		!isOfOneProvider(property) &&
		['getBalance', 'requireCredits'].every((operation) =>
			conditions(property, 'operation').includes(operation),
		);

	return [
		group(
			'Every operation',
			creditsProperties.filter((property) => property.name === 'operation' && !isOfTool(property)),
		),
		group(
			'As a tool of an agent',
			creditsProperties.filter((property) => isOfTool(property) && property.name !== 'operation'),
		),
		group('Get Balance and Require Credits', creditsProperties.filter(isForAccounts)),
		group('Get Balance', creditsProperties.filter(onlyIn('getBalance'))),
		group('Require Credits', creditsProperties.filter(onlyIn('requireCredits'))),
		group('Get Balance and Forecast', creditsProperties.filter(onlyIn('getBalance,forecast'))),
		group("Options, under 'Add option'", options),
		group('Custom API', [
			...creditsProperties.filter(isCustom).filter(({ type }) => type !== 'collection'),
			...optionsOf(creditsProperties, 'customFields'),
		]),
		group('Simulated Account', creditsProperties.filter(isSimulated)),
	].join('\n\n');
}

/**
 * The trigger's parameters, without those of the custom API and the simulated account,
 * which are the node's.
 */
export function triggerTables(): string {
	const isShown = (property: INodeProperties) =>
		property.name !== 'options' && !isOfOneProvider(property);
	return [
		group('Credits Trigger', triggerProperties.filter(isShown)),
		group("Options, under 'Add option'", optionsOf(triggerProperties)),
	].join('\n\n');
}

function isSimulated(property: INodeProperties): boolean {
	return conditions(property, 'provider').includes('simulated');
}

function isCustom(property: INodeProperties): boolean {
	return conditions(property, 'provider').includes(customApi.name);
}

function isOfTool(property: INodeProperties): boolean {
	return conditions(property, '@tool').length > 0;
}

function isOfOneProvider(property: INodeProperties): boolean {
	return isSimulated(property) || isCustom(property);
}

function group(title: string, properties: readonly INodeProperties[]): string {
	const rows = properties.map((property) => [
		`**${property.displayName}**<br>${code(property.name)}`,
		shownDefault(property),
		meaning(property),
	]);
	return `**${title}**\n\n${table(['Parameter', 'Default', 'Meaning'], rows)}`;
}

function meaning(property: INodeProperties): string {
	const { description = '', hint = '', typeOptions } = property;
	const most = typeOptions?.maxValue;
	const sentences = [
		sentence(description),
		sentence(hint),
		most === undefined ? '' : `At most ${most}.`,
		restriction(property),
	];
	return [sentences.filter(isSaid).join(' '), choices(property)].filter(isSaid).join('<br>');
}

function choices({ name, options = [] }: INodeProperties): string {
	// The providers have a table of their own.
	if (name === 'provider') return '';
	const named = options.flatMap((option) => ('value' in option ? [option] : []));
	if (named.length === 0) return '';
	if (named.every(({ description }) => description === undefined)) {
		return `One of: ${named.map((option) => option.name).join(', ')}.`;
	}
	return named
		.map((option) => `**${option.name}**: ${sentence(option.description ?? '')}`)
		.join('<br>');
}

/** The providers for which a parameter is shown, or the operation for which an option is. */
function restriction(property: INodeProperties): string {
	const ids = conditions(property, 'provider').filter((id) => id !== 'simulated');
	const several = providers.filter(hasSeveralBalances).map(({ name }) => name);
	// The names are in the list of providers; here they would take up most of the table.
	const isForSeveral = ids.length > 0 && ids.join() === several.join();
	const shown = providers.filter(({ name }) => ids.includes(name) && name !== customApi.name);
	const operations = conditions(property, '/operation').map(operationName);
	const only = [
		...(isForSeveral ? ['providers with several balances'] : shown.map(displayNameOf)),
		...operations,
	];
	return only.length === 0 ? '' : `Only for ${only.join(', ')}.`;
}

function displayNameOf({ displayName }: Provider): string {
	return displayName;
}

/** The displayed name of an operation. */
function operationName(operation: unknown): string {
	const { options = [] } = creditsProperties.find(({ name }) => name === 'operation') ?? {};
	const found = options.find((option) => 'value' in option && option.value === operation);
	return found?.name ?? String(operation);
}

function conditions({ displayOptions }: INodeProperties, parameter: string): unknown[] {
	return displayOptions?.show?.[parameter] ?? [];
}

function shownDefault({ default: value, options = [] }: INodeProperties): string {
	const values: unknown[] = Array.isArray(value) ? value : [value];
	const chosen = options.filter((option) => 'value' in option && values.includes(option.value));
	if (chosen.length > 0) return chosen.map(({ name }) => name).join(', ');
	if (value === '') return 'empty';
	if (typeof value === 'string' && value.startsWith('=')) return 'an expression';
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	return code(String(value));
}

function optionsOf(properties: readonly INodeProperties[], name = 'options'): INodeProperties[] {
	const collection = properties.find((property) => property.name === name);
	return (collection?.options ?? []).flatMap((option) =>
		'displayName' in option && 'type' in option ? [option] : [],
	);
}

function sentence(text: string): string {
	return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function isSaid(text: string): boolean {
	return text !== '';
}
