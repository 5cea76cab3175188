import type { Threshold } from '../balance/status';
import { readSimulatedSettings, type AccountSettings } from '../account/accountSettings';
import { MAX_RETRIES, MAX_TIMEOUT_MS } from '../panel/limits';
import type { ParameterReader } from '../panel/parameterReader';
import { findProvider, type Provider } from '../providers';
import { customApi } from '../providers/custom';
import type { ReadLimits } from '../transport/readAccount';

/** Every account that is read, in the order in which they were chosen. */
export type OverviewSettings = readonly [AccountSettings, ...AccountSettings[]];

/**
 * Reads which accounts are read, and when each counts as low.
 *
 * @param timeZone of the workflow, for dates typed without one
 * @param budgetMs for all of them together
 * @throws Failure of class `configuration` for the first setting that is wrong
 */
export function readOverviewSettings(
	parameters: ParameterReader,
	timeZone: string,
	budgetMs: number,
): OverviewSettings {
	const providers = readProviders(parameters);
	const thresholds = readThresholds(parameters, providers);
	const options = parameters.collection('options');
	const limits: ReadLimits = {
		timeoutMs: options.number('timeout', { least: 1, most: MAX_TIMEOUT_MS, isWhole: true }),
		maxRetries: options.number('maxRetries', { least: 0, most: MAX_RETRIES, isWhole: true }),
		budgetMs,
	};
	const settingsOf = (provider: Provider): AccountSettings => ({
		provider,
		simulated: provider.kind === 'simulated' ? readSimulatedSettings(parameters, timeZone) : null,
		custom: null,
		threshold: thresholds.get(provider.name) ?? { value: 0, type: 'amount' },
		balance: null,
		accountLabel: null,
		limits,
	});
	const [first, ...others] = providers;
	return [settingsOf(first), ...others.map(settingsOf)];
}

function readProviders(parameters: ParameterReader): [Provider, ...Provider[]] {
	const chosen: unknown[] = [parameters.raw('providers')].flat();
	const providers = [...new Set(chosen)].map((name) => {
		const provider = findProvider(String(name));
		if (provider !== undefined && provider !== customApi) return provider;
		throw parameters.refusal('providers', 'contains a provider that this node does not have');
	});
	const [first, ...others] = providers;
	if (first !== undefined) return [first, ...others];
	throw parameters.refusal(
		'providers',
		'must not be empty',
		"Choose at least one account in 'Providers'.",
	);
}

function readThresholds(
	parameters: ParameterReader,
	providers: readonly Provider[],
): ReadonlyMap<string, Threshold> {
	const thresholds = new Map<string, Threshold>();
	for (const row of parameters.rows('thresholds', 'values')) {
		const provider = providers.find(({ name }) => name === row.text('provider'));
		// What was chosen before and is not read any more does no harm.
		if (provider === undefined) continue;
		thresholds.set(provider.name, readThreshold(row, provider));
	}
	return thresholds;
}

function readThreshold(row: ParameterReader, provider: Provider): Threshold {
	const type = row.choice('lowThresholdType', ['amount', 'percent']);
	const most = type === 'percent' ? { most: 100 } : {};
	const value = row.number('lowThreshold', { least: 0, ...most });
	if (type === 'amount' || provider.offers.includes('limit')) return { value, type };
	throw row.refusal(
		'lowThresholdType',
		`cannot be percent for ${provider.displayName}, which reports no limit`,
		"Set 'Low Threshold Type' to Amount.",
	);
}
