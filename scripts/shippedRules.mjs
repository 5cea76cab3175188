import nodesBase from 'eslint-plugin-n8n-nodes-base';

// n8n's own configuration for community packages switches off the five rules
// below, because they contradict @n8n/eslint-plugin-community-nodes or are
// meant for nodes inside n8n. No other rule is off anywhere.

export { nodesBase };

/** For package.json. */
export const packageRules = nodesBase.configs.community.rules;

/** For the files in credentials/. */
export const credentialRules = {
	...nodesBase.configs.credentials.rules,
	// Wants a slug of n8n's own documentation; a community package needs a full URL.
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	// @n8n/community-nodes/credential-password-field judges the same more precisely.
	'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
};

/** For the files in nodes/. */
export const nodeRules = {
	...nodesBase.configs.nodes.rules,
	// Both want the string 'main'; the other plugin demands NodeConnectionTypes.Main.
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	// Some services do have a maximum.
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
};
