import type { INodeProperties } from 'n8n-workflow';

import { creditsProperties } from '../../nodes/Credits/panel/creditsProperties';
import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties';
import { hasSeveralBalances, providers } from '../../nodes/Credits/providers';
import { customApi } from '../../nodes/Credits/providers/custom';
import { code, table } from './markdown';

type Wanted = (property: INodeProperties) => boolean;

/** The node's parameters, one table per group, as described in the editor. */
export function parameterTables(): string {
	const isOperation: Wanted = ({ name }) => name === 'operation';
	const isOfTool: Wanted = (property) => conditions(property, '@tool').length > 0;
	const onlyIn =
		(...operations: string[]): Wanted =>
		(property) =>
			property.type !== 'notice' && conditions(property, 'operation').join() === operations.join();
	const isForAccounts: Wanted = (property) =>
		!isOfOneProvider(property) &&
		['getBalance', 'requireCredits'].every((operation) =>
			conditions(property, 'operation').includes(operation),
		);
	const isCustom: Wanted = (property) =>
		isOf(customApi.name)(property) && property.type !== 'collection';
	const some = (isWanted: Wanted) => creditsProperties.filter(isWanted);

	return [
		group(
			'Every operation',
			some((each) => isOperation(each) && !isOfTool(each)),
		),
		group(
			'As a tool of an agent',
			some((each) => isOfTool(each) && !isOperation(each)),
		),
		group('Get Balance and Require Credits', some(isForAccounts)),
		group('Get Balance', some(onlyIn('getBalance'))),
		group('Require Credits', some(onlyIn('requireCredits'))),
		group('Get Balance and Forecast', some(onlyIn('getBalance', 'forecast'))),
		group("Options, under 'Add option'", optionsOf(creditsProperties)),
		group('Custom API', [...some(isCustom), ...optionsOf(creditsProperties, 'customFields')]),
		group('Simulated Account', some(isOf('simulated'))),
	].join('\n\n');
}

/**
 * The trigger's parameters, without those of the custom API and the simulated account,
 * which are the node's.
 */
export function triggerTables(): string {
	const isShown: Wanted = (property) => property.name !== 'options' && !isOfOneProvider(property);
	return [
		group('Credits Trigger', triggerProperties.filter(isShown)),
		group("Options, under 'Add option'", optionsOf(triggerProperties)),
	].join('\n\n');
}

function isOf(provider: string): Wanted {
	return (property) => conditions(property, 'provider').includes(provider);
}

function isOfOneProvider(property: INodeProperties): boolean {
	return isOf('simulated')(property) || isOf(customApi.name)(property);
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
	const named = options.flatMap((option) => ('value' in option ? [option] : []));
	// The providers have a table of their own.
	if (name === 'provider' || named.length === 0) return '';
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
	const shown = providers.filter(({ name }) => ids.includes(name) && name !== customApi.name);
	const only = [
		// Their names are in the list of providers; here they would take up most of the table.
		...(ids.length > 0 && ids.join() === several.join()
			? ['providers with several balances']
			: shown.map(({ displayName }) => displayName)),
		...conditions(property, '/operation').map(operationName),
	];
	return only.length === 0 ? '' : `Only for ${only.join(', ')}.`;
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
