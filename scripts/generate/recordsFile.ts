import type { GeneratedFile } from './generatedFile';
import { PROVIDERS_FOLDER, type ProviderFolder } from './folders';

/** The list of all records. Everything else imports it, so it is written first. */
export function recordsFile(folders: readonly ProviderFolder[]): GeneratedFile {
	const ids = inShownOrder(folders).map(({ id }) => id);
	return { path: `${PROVIDERS_FOLDER}/records.ts`, content: recordsText(ids) };
}

/** Providers in the order of the selector. */
function inShownOrder(folders: readonly ProviderFolder[]): ProviderFolder[] {
	return [...folders].sort(({ record: first }, { record: second }) =>
		first.displayName.localeCompare(second.displayName, 'en'),
	);
}

function recordsText(ids: readonly string[]): string {
	const imports = sortedImports([
		["import type { RemoteProvider } from './contract';", './contract'],
		...ids.map((id) => [`import { ${id} } from './${id}/record';`, `./${id}/record`] as const),
	]);
	return `// Written by \`npm run generate\` from the folders beside this file.
${imports}

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [${ids.join(', ')}];
`;
}

/** Import statements, ordered by the path that they import. */
function sortedImports(statements: ReadonlyArray<readonly [string, string]>): string {
	return [...statements]
		.sort(([, first], [, second]) => (first < second ? -1 : 1))
		.map(([statement]) => statement)
		.join('\n');
}
