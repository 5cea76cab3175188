import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { exampleFile } from './guideExample';
import { eventFields } from './eventFields';
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
import type { Field } from './jsonSchema';
import { code, codes, replaceRegion, table } from './markdown';
import { parameterTables, triggerTables } from './parameterTables';
import { PROJECT_FOLDER } from './projectFolder';
import { categoryTable } from './providersOverview';

/** The generated regions of documents that are otherwise written by hand, by their names. */
const regions: Readonly<Record<string, () => Record<string, string>>> = {
	'README.md': () => ({
		providers: categoryTable(),
		parameters: parameterTables(),
		examples: examplesTable(),
		'simple fields': `${codes(Object.keys(simpleFields))}.`,
		item: fieldTable(itemFields),
		statuses: table(
			['`status`', 'Meaning'],
			Object.entries(statusMeanings).map(([status, meaning]) => [code(status), meaning]),
		),
		lot: fieldTable(lotFields),
		requirement: fieldTable(requirementFields),
		'simple forecast': fieldTable(simpleForecastFields),
		forecast: fieldTable(forecastFields),
		runway: fieldTable(runwayFields),
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
	}),
	'CONTRIBUTING.md': () => ({
		record: codeBlock(exampleFile('record.ts')),
		answers: codeBlock(exampleFile('answers.ts')),
	}),
	'docs/alerts.md': () => ({
		'trigger parameters': triggerTables(),
		event: fieldTable(eventFields),
	}),
};

/** The documents that have generated regions. */
export const documents = Object.keys(regions);

/** A document with its generated regions updated. */
export function withRegions(document: string, content: string): string {
	return Object.entries(regions[document]?.() ?? {}).reduce(
		(renewed, [name, region]) => replaceRegion(renewed, name, region),
		content,
	);
}

function fieldTable(fields: Readonly<Record<string, Field>>): string {
	return table(
		['Field', 'Type', 'Meaning'],
		Object.entries(fields).map(([name, [type, meaning]]) => [code(name), type, meaning]),
	);
}

function codeBlock(text: string): string {
	return `\`\`\`ts\n${text.trimEnd()}\n\`\`\``;
}

/** The example workflows, each with the purpose from its first note. */
function examplesTable(): string {
	const folder = path.join(PROJECT_FOLDER, 'examples');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return table(
		['Example', 'What it does'],
		files.sort().map((file) => {
			const { name, nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
				name: string;
				nodes: Array<{ type: string; parameters: { content?: string } }>;
			};
			const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
			// Below its title.
			const [, purpose] = note?.parameters.content?.split('\n\n') ?? [];
			if (purpose === undefined) throw new Error(`examples/${file} has no note that explains it`);
			return [`[${name}](examples/${file})`, purpose];
		}),
	);
}
