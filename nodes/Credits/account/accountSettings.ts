import { readInstant } from '../balance/dates';
import type { Threshold, ThresholdType } from '../balance/status';
import { MAX_RETRIES, MAX_TIMEOUT_MS } from '../panel/limits';
import type { ParameterReader } from '../panel/parameterReader';
import { customApi, customProvider, type CustomSettings } from '../providers/custom';
import { findProvider, hasSeveralBalances, type Provider } from '../providers';
import { readSimulatedEntries, type SimulatedSettings } from '../simulation/simulatedAccount';
import { READ_BUDGET_MS, type ReadLimits } from '../transport/readAccount';
import { readCustomSettings } from './customSettings';

/** The account to read and how to evaluate it, the same in the node and in the trigger. */
export interface AccountSettings {
	provider: Provider;
	/** `null` for every account of a real provider. */
	simulated: SimulatedSettings | null;
	/** Settings of a custom API, from which `provider` is made; `null` for any other. */
	custom: CustomSettings | null;
	threshold: Threshold;
	/** Name of one balance of the account; `null` for all of them. */
	balance: string | null;
	accountLabel: string | null;
	limits: ReadLimits;
}

/** Threshold types that need no memory between two readings. */
const THRESHOLD_TYPES: readonly ThresholdType[] = ['amount', 'percent'];

/**
 * Reads the settings of an account.
 *
 * @param timeZone of the workflow, for dates typed without one
 * @param thresholdTypes allowed types of the threshold
 * @throws Failure of class `configuration` for the first invalid setting
 */
export function readAccountSettings(
	parameters: ParameterReader,
	timeZone: string,
	thresholdTypes = THRESHOLD_TYPES,
): AccountSettings {
	const chosen = readProvider(parameters);
	const custom = chosen === customApi ? readCustomSettings(parameters) : null;
	const provider = custom === null ? chosen : customProvider(custom);
	const simulated =
		provider.kind === 'simulated' ? readSimulatedSettings(parameters, timeZone) : null;
	const options = parameters.collection('options');
	return {
		provider,
		simulated,
		custom,
		threshold: readThreshold(parameters, provider, simulated, thresholdTypes),
		balance: readBalanceName(parameters, provider),
		accountLabel: readAccountLabel(options),
		limits: readLimits(options),
	};
}

/** Reads the limits of a read from the options. */
export function readLimits(options: ParameterReader): ReadLimits {
	return {
		timeoutMs: options.number('timeout', { least: 1, most: MAX_TIMEOUT_MS, isWhole: true }),
		maxRetries: options.number('maxRetries', { least: 0, most: MAX_RETRIES, isWhole: true }),
		budgetMs: READ_BUDGET_MS,
	};
}

/** @throws Failure when the catalogue has no such provider */
function readProvider(parameters: ParameterReader): Provider {
	const name = parameters.text('provider');
	const provider = findProvider(name);
	if (provider !== undefined) return provider;
	// n8n takes the equals sign from the expression of a field that may not have one.
	const isExpression = name.startsWith('=') || name.includes('{{');
	throw parameters.refusal(
		'provider',
		isExpression ? 'cannot be an expression' : 'is not a provider of this node',
		"Choose one from the list 'Provider': it says which credential the node needs.",
	);
}

/** The Account Label, or `null` if it is empty. */
export function readAccountLabel(options: ParameterReader): string | null {
	return options.text('accountLabel') || null;
}

/**
 * Reads a low threshold and its type.
 *
 * @param simulated settings of the account if it is simulated, to check its limit
 */
export function readThreshold(
	parameters: ParameterReader,
	provider: Provider,
	simulated: SimulatedSettings | null = null,
	types = THRESHOLD_TYPES,
): Threshold {
	const type = parameters.choice('lowThresholdType', types);
	const value = parameters.number(
		'lowThreshold',
		type === 'amount' ? { least: 0 } : { least: 0, most: 100 },
	);
	if (type === 'percent' && !provider.offers.includes('limit')) {
		throw parameters.refusal(
			'lowThresholdType',
			`cannot be percent for ${provider.displayName}, which reports no limit`,
			"Set 'Low Threshold Type' to Amount.",
		);
	}
	if (
		type === 'percent' &&
		value > 0 &&
		simulated !== null &&
		!(Number(simulated.account.limit) > 0)
	) {
		throw parameters.refusal(
			'simulatedLimit',
			'must be above 0 for a threshold in percent',
			"Enter a 'Simulated Limit', or set 'Low Threshold Type' to Amount.",
		);
	}
	return { value, type };
}

/**
 * Reads the Balance parameter. A name that no such account has is refused before anything
 * is sent.
 */
function readBalanceName(parameters: ParameterReader, provider: Provider): string | null {
	// The editor shows the field only if there is a choice.
	if (!hasSeveralBalances(provider)) return null;
	const name = parameters.text('balance');
	const known = provider.balances.map(({ balance }) => balance);
	if (name === '' || known.includes(name) || provider.hasOpenBalances === true) return name || null;
	throw parameters.refusal('balance', `must be one of: ${known.join(', ')}`);
}

/**
 * Reads the settings of the simulated account.
 *
 * @throws Failure of class `configuration` for an invalid setting
 */
export function readSimulatedSettings(
	parameters: ParameterReader,
	timeZone: string,
): SimulatedSettings {
	const entries = readSimulatedEntries(parameters.requiredText('simulatedRemaining'));
	const [first, ...others] = entries ?? [];
	if (first === undefined) {
		throw parameters.refusal('simulatedRemaining', "must be a number or 'fail'");
	}
	const date = (parameter: string): string | null => {
		if (parameters.isEmpty(parameter)) return null;
		const instant = readInstant(parameters.text(parameter), timeZone);
		if (instant === null) throw parameters.refusal(parameter, 'must be a date and time (ISO 8601)');
		return instant;
	};
	return {
		entries: [first, ...others],
		account: {
			limit: parameters.optionalNumber('simulatedLimit'),
			used: parameters.optionalNumber('simulatedUsed'),
			unit: parameters.requiredText('simulatedUnit'),
			expiresAt: date('simulatedExpiresAt'),
			resetsAt: date('simulatedResetsAt'),
		},
	};
}
