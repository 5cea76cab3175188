/** What differs between the supported versions of n8n, as far as it matters here. */
export interface Traits {
	/**
	 * Whether `import:workflow` creates no version of a workflow: it refuses a workflow without
	 * a `versionId`, and one that it has imported cannot be published until it is saved.
	 */
	importMakesNoVersion: boolean;
	/** Whether a manual run must be sent the workflow, rather than only its id. */
	runTakesWorkflow: boolean;
	/**
	 * Whether the Data Table node creates tables and finds them by name. If not, the user
	 * creates one in the editor and chooses it in the node.
	 */
	dataTableNodeKnowsNames: boolean;
	/** Whether it also runs on Node 20. */
	allowsNode20: boolean;
	/**
	 * Whether a credential's test applies the credential's own rules for HTTP statuses; if not,
	 * n8n shows its general message for the status.
	 */
	credentialTestKnowsStatusRules: boolean;
}

const latest: Traits = {
	importMakesNoVersion: false,
	runTakesWorkflow: false,
	dataTableNodeKnowsNames: true,
	allowsNode20: false,
	credentialTestKnowsStatusRules: true,
};

const before236: Traits = {
	importMakesNoVersion: false,
	runTakesWorkflow: true,
	dataTableNodeKnowsNames: false,
	allowsNode20: true,
	credentialTestKnowsStatusRules: false,
};

/** Taken from the source of the pinned versions, and confirmed by `npm run lab -- versions`. */
const traitsByVersion: Readonly<Record<string, Traits>> = {
	'1.123.81': before236,
	'2.0.0': { ...before236, importMakesNoVersion: true },
};

/** The traits of a version of n8n. One that is not listed is taken for a recent one. */
export function traitsOf(version: string): Traits {
	return traitsByVersion[version] ?? latest;
}
