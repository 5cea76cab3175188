/**
 * Ways in which one n8n differs from another, as far as anything here notices.
 * What is the same in all of them is not here.
 */
export interface Traits {
	/**
	 * Whether `import:workflow` makes no version of a workflow: it refuses one
	 * without a `versionId`, and what it imports cannot be published until it is
	 * saved.
	 */
	importMakesNoVersion: boolean;
	/** Whether a run by hand takes the workflow along, rather than its id alone. */
	runTakesWorkflow: boolean;
	/**
	 * Whether the Data Table node creates tables, and finds them by name. Elsewhere
	 * a person creates one in the editor, and chooses it from the node's list.
	 */
	dataTableNodeKnowsNames: boolean;
	/** Whether it also starts on Node 20. */
	allowsNode20: boolean;
	/**
	 * Whether the test of a credential looks at the rules for an HTTP status that
	 * the credential brings, and so can say more than n8n's own words for it.
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

/** Looked up in the source of the versions that are pinned, and seen in `npm run lab -- versions`. */
const traitsByVersion: Readonly<Record<string, Traits>> = {
	'1.123.81': before236,
	'2.0.0': { ...before236, importMakesNoVersion: true },
};

/** What is particular to an n8n. One that is not listed is taken for a recent one. */
export function traitsOf(version: string): Traits {
	return traitsByVersion[version] ?? latest;
}
