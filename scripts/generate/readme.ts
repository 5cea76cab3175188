import { eventFields, type DescribedField } from './eventFields';
import { examplesTable } from './examples';
import { failureClasses } from './failureClasses';
import { forecastFields, runwayFields, simpleForecastFields } from './forecastFields';
import {
	errorFields,
	itemFields,
	lotFields,
	requirementFields,
	simpleFields,
	statusMeanings,
} from './itemFields';
import { typeInWords, type Field } from './jsonSchema';
import { code, replaceRegion, table } from './markdown';
import { parameterTables, triggerTables } from './parameterTables';
import { exampleCode } from './contributing';
import { categoryTable } from './providersOverview';

/** The README with its generated regions updated. */
export function withRegions(readme: string): string {
	const regions: Record<string, string> = {
		providers: categoryTable(),
		parameters: parameterTables(),
		examples: examplesTable(),
		'simple fields': simpleFieldList(),
		item: fieldTable(itemFields),
		statuses: table(
			['`status`', 'Meaning'],
			Object.entries(statusMeanings).map(([status, meaning]) => [code(status), meaning]),
		),
		lot: fieldTable(lotFields),
		requirement: fieldTable(requirementFields),
		'simple forecast': describedTable(simpleForecastFields),
		forecast: describedTable(forecastFields),
		runway: describedTable(runwayFields),
		error: fieldTable(errorFields),
		'failure classes': table(
			['Class', 'Meaning', 'What to do', 'Retried'],
			failureClasses.map(({ name, meaning, advice, isRetried }) => [
				code(name),
				meaning,
				advice,
				isRetried ? 'yes' : 'no',
			]),
		),
	};
	return renew(readme, regions);
}

/** The guide to alerts with its generated regions updated. */
export function withTriggerRegions(guide: string): string {
	return renew(guide, {
		'trigger parameters': triggerTables(),
		event: describedTable(eventFields),
	});
}

/** The guide for contributors with its example. */
export function withExample(guide: string): string {
	return renew(guide, {
		record: exampleCode('record.ts'),
		answers: exampleCode('answers.ts'),
	});
}

function renew(document: string, regions: Readonly<Record<string, string>>): string {
	return Object.entries(regions).reduce(
		(renewed, [name, content]) => replaceRegion(renewed, name, content),
		document,
	);
}

/** The fields that Simplify leaves, as the end of a sentence. */
function simpleFieldList(): string {
	return `${Object.keys(simpleFields).map(code).join(', ')}.`;
}

function fieldTable(fields: Readonly<Record<string, Field>>): string {
	const described = Object.entries(fields).map(([name, { schema, meaning }]) => [
		name,
		{ type: typeInWords(schema), meaning },
	]);
	return describedTable(Object.fromEntries(described) as Record<string, DescribedField>);
}

function describedTable(fields: Readonly<Record<string, DescribedField>>): string {
	return table(
		['Field', 'Type', 'Meaning'],
		Object.entries(fields).map(([name, { type, meaning }]) => [code(name), type, meaning]),
	);
}
