/** n8n's linter for nodes, which comes without types. */
declare module 'eslint-plugin-n8n-nodes-base' {
	import type { ESLint, Linter, Rule } from 'eslint';

	export const rules: Record<string, Rule.RuleModule>;
	export const configs: Record<
		'community' | 'credentials' | 'nodes',
		{ rules: Linter.RulesRecord }
	>;
	const plugin: ESLint.Plugin;
	export default plugin;
}
