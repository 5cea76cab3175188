import { examplesTable } from './examples';
import { failureClasses } from './failureClasses';
import {
	errorFields,
	itemFields,
	lotFields,
	requirementFields,
	statusMeanings,
} from './itemFields';
import { typeInWords, type Field } from './jsonSchema';
import { code, replaceRegion, table } from './markdown';
import { parameterTables } from './parameterTables';
import { providersTable } from './providerPages';

/** The README with its generated regions renewed. */
export function withRegions(readme: string): string {
	const regions: Record<string, string> = {
		providers: providersTable('docs/providers'),
		parameters: parameterTables(),
		examples: examplesTable(),
		item: fieldTable(itemFields),
		statuses: table(
			['`status`', 'Meaning'],
			Object.entries(statusMeanings).map(([status, meaning]) => [code(status), meaning]),
		),
		lot: fieldTable(lotFields),
		requirement: fieldTable(requirementFields),
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
	return Object.entries(regions).reduce(
		(document, [name, content]) => replaceRegion(document, name, content),
		readme,
	);
}

function fieldTable(fields: Readonly<Record<string, Field>>): string {
	return table(
		['Field', 'Type', 'Meaning'],
		Object.entries(fields).map(([name, { schema, meaning }]) => [
			code(name),
			typeInWords(schema),
			meaning,
		]),
	);
}
