import type { Sandbox } from '../../sandbox/index.js';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { Execution } from '../../harness/execution.mjs';
import type { Checks } from '../../harness/checks.mjs';

/** What every check needs: the sandbox, and an n8n with the package and the workflows in it. */
export interface Fixture {
	checks: Checks;
	sandbox: Sandbox;
	/** Executes an imported workflow to its end, in whichever way this n8n does it. */
	execute: (workflowId: string) => Promise<Execution>;
}

/** Situations by provider; all others are healthy. */
export type Situations = Readonly<Record<string, string>>;

/** Makes the sandbox forget what was, and puts it into these situations. */
export async function resetSandbox(sandbox: Sandbox, situations: Situations = {}): Promise<void> {
	await sandbox.reset();
	for (const [provider, situation] of Object.entries(situations)) {
		sandbox.setSituation(provider, situation);
	}
}

/**
 * Executes an example in a sandbox that remembers nothing.
 *
 * @param name such as `guarded-batch.json`
 */
export async function executeExample(
	{ sandbox, execute }: Fixture,
	name: string,
	situations: Situations = {},
): Promise<Execution> {
	await resetSandbox(sandbox, situations);
	const { id } = await readExample(exampleFile(name));
	return await execute(id);
}
