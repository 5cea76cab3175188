import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { unknownItem, type BalanceItem } from '../output/balanceItem';
import type { ParameterReader } from '../panel/parameterReader';
import { identify, knownBalance } from '../account/identity';
import { assessAnswer, read } from '../account/read';
import { errorBranchItem } from '../output/errorItem';
import type { Origin } from '../output/items';
import { onErrorOf, type OnError } from '../output/onError';
import {
	readAccountLabel,
	readAccountSettings,
	type AccountSettings,
} from '../account/accountSettings';
import { toNodeError } from '../output/nodeErrors';
import type { AccountAnswer } from '../transport/exchange';
import { Breaks } from './breaks';
import { NodeParameters } from './nodeParameters';

/** Settings of one input item. */
export interface ItemSettings extends AccountSettings {
	includeRaw: boolean;
	outputField: string;
	/** Whether Get Balance returns only the common fields. */
	simplify: boolean;
	splitLots: boolean;
}

/** The balances of an account, each with its status. */
export interface ReadBalances {
	settings: ItemSettings;
	balances: [BalanceItem, ...BalanceItem[]];
	/** The whole answer, redacted. */
	raw: unknown;
}

/** An account that could not be read, and its known facts. */
export interface UnreadBalance {
	failure: Failure;
	item: BalanceItem;
}

/**
 * One execution of the Credits node. It reads the settings of every input item before
 * anything is sent, and every account once, however many items ask for it.
 */
export class Run {
	readonly inputs: INodeExecutionData[];
	readonly onError: OnError;
	private readonly parameters: NodeParameters;
	readonly breaks = new Breaks();
	private readonly distinctSettings = new Map<string, ItemSettings>();
	private readonly hints = new Set<string>();
	private readonly answers = new Map<string, Promise<AccountAnswer | Failure>>();
	private readonly outcomes = new WeakMap<object, Promise<ReadBalances | UnreadBalance>>();

	constructor(readonly context: IExecuteFunctions) {
		this.inputs = context.getInputData();
		this.onError = onErrorOf(context);
		this.parameters = new NodeParameters(context);
	}

	/**
	 * Reads from the parameters of each input item, without a break. Without expressions all
	 * items share one value, which is read once.
	 */
	perItem<Value>(readValue: (parameters: ParameterReader) => Value): Array<Value | Failure> {
		if (!this.parameters.areFixed) {
			return this.inputs.map((_, index) => this.readOne(readValue, index));
		}
		const shared = this.readOne(readValue, 0);
		return this.inputs.map(() => shared);
	}

	/** Reads a value that belongs to the run rather than to an item, from the first item. */
	ofFirstItem<Value>(readValue: (parameters: ParameterReader) => Value): Value | Failure {
		return this.readOne(readValue, 0);
	}

	/** Like {@link perItem}, with breaks for the rest of n8n. */
	async eachItem<Value>(
		readValue: (parameters: ParameterReader) => Value,
	): Promise<Array<Value | Failure>> {
		if (this.parameters.areFixed) return this.perItem(readValue);
		return await this.mapItems((_, index) => this.readOne(readValue, index));
	}

	/** Maps each input item, with breaks for the rest of n8n. */
	async mapItems<Value>(
		make: (input: INodeExecutionData, index: number) => Value | Promise<Value>,
	): Promise<Value[]> {
		const made: Value[] = [];
		for (const [index, input] of this.inputs.entries()) {
			await this.breaks.takeIfDue();
			made.push(await make(input, index));
		}
		return made;
	}

	/**
	 * Reads the settings of an item. Equal ones are one object, so that they are evaluated
	 * and returned once.
	 *
	 * @throws Failure of class `configuration` for the first invalid setting
	 */
	readItemSettings(parameters: ParameterReader): ItemSettings {
		const settings = this.readNewSettings(parameters);
		// A custom provider is made from its settings.
		const key = JSON.stringify({ ...settings, provider: settings.provider.name });
		const known = this.distinctSettings.get(key);
		if (known !== undefined) return known;
		this.distinctSettings.set(key, settings);
		return settings;
	}

	private readNewSettings(parameters: ParameterReader): ItemSettings {
		const account = readAccountSettings(parameters, this.context.getTimezone());
		const options = parameters.collection('options');
		if (account.simulated !== null && account.simulated.entries.length > 1) {
			throw parameters.refusal(
				'simulatedRemaining',
				'must be a single number here',
				'Enter one number, without commas. Lists are for the Credits Trigger, which takes one entry per poll.',
			);
		}
		return {
			...account,
			includeRaw: options.boolean('includeRaw'),
			outputField: options.requiredText('outputField'),
			simplify: parameters.boolean('simplify'),
			splitLots: options.boolean('splitLots'),
		};
	}

	private readOne<Value>(
		readValue: (parameters: ParameterReader) => Value,
		index: number,
	): Value | Failure {
		try {
			return readValue(this.parametersOf(index));
		} catch (error) {
			return asFailure(error, this.parameters.areFixed ? null : index);
		}
	}

	/**
	 * Reads and evaluates the account of an item.
	 *
	 * @param balance name of one balance; `null` for all. Equal settings have the same name
	 */
	async read(
		settings: ItemSettings,
		index: number,
		balance: string | null,
	): Promise<ReadBalances | UnreadBalance> {
		const known = this.outcomes.get(settings);
		if (known !== undefined) return await known;
		const outcome = this.readAndEvaluate(settings, index, balance);
		this.outcomes.set(settings, outcome);
		return await outcome;
	}

	/** Ends the execution with an error, if the On Error setting says so. */
	stopFor(failure: Failure): void {
		if (this.onError === 'stop') throw toNodeError(this.context.getNode(), failure);
	}

	/** An item for the error branch, with the known facts. */
	errorBranchItem(failure: Failure, details: object, origin: Origin): INodeExecutionData {
		return errorBranchItem(this.context, failure, details, origin);
	}

	/** The first invalid setting ends an execution that stops on errors, before anything is sent. */
	stopForFirst(values: readonly unknown[]): void {
		const failure = values.find((value) => value instanceof Failure);
		if (failure !== undefined) this.stopFor(failure);
	}

	/** The known facts of an item whose settings are invalid or whose account was not read. */
	unread(failure: Failure, index: number, balance: string | null): UnreadBalance {
		const parameters = this.parametersOf(index);
		const name = nameOrEmpty(parameters);
		const identity = identify(this.context, name, labelOrNull(parameters));
		const known = knownBalance(name, balance);
		return { failure, item: unknownItem(known, identity, failure.message, Date.now()) };
	}

	/** The Account Label of an item, if it can be read. */
	labelOf(index: number): string | null {
		return labelOrNull(this.parametersOf(index));
	}

	/** Shows a hint above the output, once for all items. */
	hintOnce(message: string | null): void {
		if (message === null || this.hints.has(message)) return;
		this.hints.add(message);
		this.context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
	}

	parametersOf(index: number): ParameterReader {
		return this.parameters.of(index);
	}

	/** The failure of a parameter that belongs to no single item, to be thrown. */
	refusal(parameter: string, complaint: string, advice: string): Failure {
		return this.parameters.ofRun().refusal(parameter, complaint, advice);
	}

	private async readAndEvaluate(
		settings: ItemSettings,
		index: number,
		balance: string | null,
	): Promise<ReadBalances | UnreadBalance> {
		const answer = await this.answerFor(settings);
		if (answer instanceof Failure) return this.unread(answer, index, balance);
		const identity = identify(this.context, settings.provider.name, settings.accountLabel);
		const balances = assessAnswer(answer, settings, identity, balance);
		if (balances instanceof Failure) return this.unread(balances, index, balance);
		return { settings, balances, raw: answer.raw };
	}

	/**
	 * n8n resolves a node's credential once, for the first item, so the provider names the
	 * account.
	 */
	private async answerFor(settings: ItemSettings): Promise<AccountAnswer | Failure> {
		const { provider, simulated, custom } = settings;
		const account = `${provider.name} ${JSON.stringify([simulated, custom])}`;
		const known = this.answers.get(account);
		if (known !== undefined) return await known;
		const answer = read(this.context, settings, settings.simulated?.entries[0] ?? 'fail');
		this.answers.set(account, answer);
		return await answer;
	}
}

function labelOrNull(parameters: ParameterReader): string | null {
	try {
		return readAccountLabel(parameters.collection('options'));
	} catch {
		// The label may itself be the invalid setting; the account has other names.
		return null;
	}
}

/** The chosen provider's name, which may itself be the setting that cannot be read. */
function nameOrEmpty(parameters: ParameterReader): string {
	try {
		return parameters.text('provider');
	} catch {
		return '';
	}
}

function asFailure(error: unknown, itemIndex: number | null): Failure {
	if (error instanceof Failure) return error;
	return new Failure({
		class: 'configuration',
		message: 'The settings of this node cannot be read',
		description: `${error instanceof Error ? error.message : 'The reason is unknown.'} Nothing was sent.`,
		...(itemIndex !== null && { itemIndex }),
	});
}
