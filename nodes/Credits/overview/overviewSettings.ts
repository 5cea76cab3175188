import type { Threshold } from '../balance/status';
import {
	readLimits,
	readSimulatedSettings,
	readThreshold,
	type AccountSettings,
} from '../account/accountSettings';
import type { ParameterReader } from '../panel/parameterReader';
import { findProvider, type Provider } from '../providers';
import { customApi } from '../providers/custom';

/** Settings of every account to read, in the order in which they were chosen. */
export type OverviewSettings = readonly [AccountSettings, ...AccountSettings[]];

/**
 * Reads the settings of an overview: the accounts, and the threshold of each.
 *
 * @param timeZone of the workflow, for dates typed without one
 * @throws Failure of class `configuration` for the first invalid setting
 */
export function readOverviewSettings(
	parameters: ParameterReader,
	timeZone: string,
): OverviewSettings {
	const providers = readProviders(parameters);
	const thresholds = readThresholds(parameters, providers);
	const limits = readLimits(parameters.collection('options'));
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
		// Left over from a provider that is no longer chosen.
		if (provider === undefined) continue;
		thresholds.set(provider.name, readThreshold(row, provider));
	}
	return thresholds;
}
