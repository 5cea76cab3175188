import type { Checks } from '../../harness/checks.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { readExample } from '../../harness/examples.mjs';
import type { Execution } from '../../harness/execution.mjs';
import type { Sandbox } from '../../sandbox/index.js';

/** The sandbox, and an n8n with the package and the workflows in it. */
export interface Fixture {
	checks: Checks;
	sandbox: Sandbox;
	/** Executes an imported workflow, in the running server or by n8n's command line. */
	execute: (workflowId: string) => Promise<Execution>;
}

/** Situations by provider; all others are healthy. */
export type Situations = Readonly<Record<string, string>>;

/** Resets the sandbox and puts accounts into these situations. */
export async function resetSandbox(sandbox: Sandbox, situations: Situations = {}): Promise<void> {
	await sandbox.reset();
	for (const [provider, situation] of Object.entries(situations)) {
		sandbox.setSituation(provider, situation);
	}
}

/** The id of an example such as `guarded-batch.json`. */
export async function idOf(example: string): Promise<string> {
	return (await readExample(example)).id;
}

/** Executes an example such as `guarded-batch.json` with a reset sandbox. */
export async function executeExample(
	{ sandbox, execute }: Pick<Fixture, 'sandbox' | 'execute'>,
	example: string,
	situations: Situations = {},
): Promise<Execution> {
	await resetSandbox(sandbox, situations);
	return await execute(await idOf(example));
}

/** A digest as a receiver gets it. */
export interface Digested {
	subject: string;
	text: string;
	html: string;
}

/** The bodies of the messages that workflows have sent to a path of the alert receiver or the purchase desk. */
export function bodiesAt<Body>({ received }: Sandbox, address: string): Body[] {
	return received.filter(({ path }) => path === address).map(({ body }) => body as Body);
}

/** The sandbox, and a tab with the editor. */
export interface EditorFixture {
	sandbox: Sandbox;
	editor: EditorPage;
	/** Runs a check, and takes a screenshot at its end, whether it passes or fails. */
	check: (name: string, check: () => Promise<void> | void) => Promise<void>;
}
