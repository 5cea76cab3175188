import process from 'node:process';

import type { INode } from 'n8n-workflow';

import { Failure, type FailureClass } from '../../nodes/Credits/balance/failure';
import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import { assess } from '../../nodes/Credits/output/balanceItem';
import { itemError } from '../../nodes/Credits/output/errorItem';
import { toNodeError } from '../../nodes/Credits/output/nodeErrors';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import type { Readable } from '../../sandbox/amountLeaves';
import { credentialDataOf } from '../../sandbox/credentials';
import { bytesOf, readBytes } from '../../sandbox/readInProcess';
import { NOW, type ChangedAnswer, type Replies } from './changedAnswer';
import { itemComplaints } from './itemComplaints';
import { amountIn, amountsInJson, amountsInText, parsed, SentAmounts } from './sentAmounts';
import { KEY } from './vocabulary';

/** Result of a changed answer. */
export interface Checked {
	/** `read`, or the class of the failure. */
	outcome: string;
	complaints: string[];
	tookMs: number;
}

/** Maximum CPU time of a read, which blocks n8n; generous, for slow machines. */
const MAX_MS = 1000;

/** Maximum number of balances that are looked up in the answers: an inflated list may name thousands. */
const MAX_BALANCES = 100;

/** No answer is to blame on a setting, or on what a gate requires. */
const NOT_OF_ANSWERS: readonly FailureClass[] = ['configuration', 'insufficient'];

/** Reads answers of a provider as the node does, and checks the result. */
export class Checker {
	/** @param amountsIn finds the amounts in answers */
	private constructor(
		private readonly answers: ProviderAnswers,
		private readonly amountsIn: (replies: Replies) => number[],
	) {}

	/** @throws {Error} when the amounts of a documented answer are not found in it */
	static of(answers: ProviderAnswers): Checker {
		for (const amountsIn of [amountsInJson, amountsInText]) {
			const checker = new Checker(answers, amountsIn);
			const found = answers.good.map((readable) =>
				checker.unsentComplaints(readable.expected, readable, bytesOf(answers, readable)),
			);
			if (found.flat().length === 0) return checker;
		}
		throw new Error(`${answers.record.name}: not all amounts are in its documented answers`);
	}

	/** @throws whatever the node throws, which is nothing */
	async check(changed: ChangedAnswer): Promise<Checked> {
		const { readable, replies, withoutAmount } = changed;
		const startedAt = performance.now();
		const { outcome, items } = await this.itemsOf(readable, replies);
		const tookMs = performance.now() - startedAt;
		const late = tookMs > MAX_MS ? await this.timeComplaints(readable, replies) : [];
		if (outcome instanceof Failure) {
			return {
				outcome: outcome.class,
				complaints: [...late, ...failureComplaints(outcome)],
				tookMs,
			};
		}
		const after = withoutAmount && (await this.read(readable, withoutAmount.replies));
		return {
			outcome: 'read',
			complaints: [
				...late,
				...this.readingComplaints(outcome, items, changed),
				...(after === null || after instanceof Failure
					? []
					: invented(outcome.reading, after.reading).map(
							(complaint) => `${complaint}, once ${withoutAmount?.because}`,
						)),
			],
			tookMs,
		};
	}

	private async read({ credential, now = NOW }: Readable, replies: Replies) {
		return await readBytes(this.answers, replies, {
			credential: { ...credential, [mainSecretOf(this.answers.record).name]: KEY },
			now,
			otherwise: { status: 404, headers: {}, body: Buffer.from('{}') },
		});
	}

	/** Reads answers and makes the items of them: what n8n waits for. */
	private async itemsOf(readable: Readable, replies: Replies) {
		const { record } = this.answers;
		const outcome = await this.read(readable, replies);
		if (outcome instanceof Failure) return { outcome, items: [] };
		const { reading, retrievedAt } = outcome;
		const identity = {
			provider: record.name,
			providerName: record.displayName,
			topUpUrl: record.topUpUrl,
			accountLabel: null,
			fallbackName: 'An account',
		};
		const items = reading.balances.map((balance) =>
			assess(reading, balance, identity, { type: 'amount', value: 42 }, retrievedAt),
		);
		return { outcome, items };
	}

	private readingComplaints(
		{ reading, raw }: AccountAnswer,
		items: ReadonlyArray<ReturnType<typeof assess>>,
		{ readable, replies, request, changed, isJson }: ChangedAnswer,
	): string[] {
		const { record, saysUnlimited, good } = this.answers;
		const { isOptional = false } = record.requests[request] ?? {};
		const { status, body } = changed;
		const isSuccess = status >= 200 && status <= 299;
		const mayHaveStatus = isSuccess || isOptional || record.isGood !== undefined;
		const names = reading.balances.map(({ balance }) => balance);
		const declared = record.balances.map(({ balance }): string => balance);
		const documented = good.flatMap(({ expected }) => expected);
		const bodies = [...replies].map(([name, list]) => {
			const last = list.at(-1)?.body ?? { tooLarge: '' };
			return [name, 'tooLarge' in last ? undefined : parsed(last)] as const;
		});
		const isUnlimited = (name: string) =>
			saysUnlimited?.(Object.fromEntries(bodies), name) ??
			documented.some(({ balance, unlimited }) => unlimited && balance === name);
		const isOpen = record.hasOpenBalances === true;
		return [
			...(mayHaveStatus ? [] : [`read under HTTP ${status}`]),
			...(isOptional || !isJson || parsed(body) !== undefined
				? []
				: ['read from what is not JSON']),
			...names
				.filter((name) => !isOpen && !declared.includes(name))
				.map((name) => `no balance ${name} is documented`),
			...reading.balances
				.filter(({ unlimited, balance }) => unlimited && !isOpen && !isUnlimited(balance))
				.map(({ balance }) => `${balance} is unlimited although the answer does not say so`),
			...this.unsentComplaints(reading.balances, readable, replies),
			...items.flatMap(itemComplaints),
			...(JSON.stringify([items, raw]).includes(KEY) ? ['it contains the key'] : []),
		];
	}

	/** Complaints about amounts that are not in the answers and not declared as computed. */
	private unsentComplaints(
		balances: readonly BalanceReading[],
		{ credential }: Readable,
		replies: Replies,
	): string[] {
		const entered = Object.values({ ...credentialDataOf(this.answers), ...credential })
			.map(amountIn)
			.filter((amount) => amount !== null);
		const sent = new SentAmounts([...this.amountsIn(replies), ...entered]);
		return balances.slice(0, MAX_BALANCES).flatMap((balance) =>
			sentAmounts(balance)
				.filter(([, amount]) => amount !== null && !sent.has(amount))
				.map(
					([name, amount]) =>
						`${balance.balance}: ${name} is ${amount}, which is not in the answers`,
				),
		);
	}

	/** Measures again on a busy machine: only CPU time counts, the best of three. */
	private async timeComplaints(readable: Readable, replies: Replies): Promise<string[]> {
		const times: number[] = [];
		for (let round = 0; round < 3; round++) {
			const before = process.cpuUsage();
			await this.itemsOf(readable, replies);
			times.push(process.cpuUsage(before).user / 1000);
		}
		const best = Math.min(...times);
		return best <= MAX_MS ? [] : [`took ${Math.round(best)} ms of at most ${MAX_MS}`];
	}
}

/** Complaints about amounts that changed although only an amount was taken away. */
function invented(before: AccountReading, after: AccountReading): string[] {
	return after.balances.flatMap((balance) => {
		const same = before.balances.find((each) => each.balance === balance.balance);
		// Costs in one currency cannot be compared with those in another.
		if (same?.unit !== balance.unit) return [];
		const known = new Map(sentAmounts({ ...same, lots: [] }));
		return sentAmounts({ ...balance, lots: [] })
			.filter(([name, amount]) => amount !== null && (known.get(name) ?? amount) !== amount)
			.map(([name, amount]) => {
				return `${balance.balance}: ${name} is ${amount} and was ${known.get(name)}`;
			});
	});
}

/** The amounts of a balance that are not declared as computed, by name. */
function sentAmounts(balance: BalanceReading): Array<[name: string, amount: number | null]> {
	const { remaining, used, limit, creditLine, lots, derived } = balance;
	const own = Object.entries({ remaining, used, limit, creditLine });
	const ofLots = lots.flatMap((lot) => [
		['lots.remaining', lot.remaining] as const,
		['lots.granted', lot.granted] as const,
	]);
	return [...own, ...ofLots]
		.filter(([name]) => !derived.includes(name))
		.map(([name, amount]) => [name, amount]);
}

/** The node that reports failures. */
const NODE: INode = {
	id: 'credits',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Complaints about a failure as the node reports it, by an error or an item. */
function failureComplaints(failure: Failure): string[] {
	const { class: kind, message } = itemError(failure);
	const error = toNodeError(NODE, failure);
	const description = String(error.description);
	const words = `${message} ${error.message} ${description}`;
	return [
		...(NOT_OF_ANSWERS.includes(kind) ? [`class ${kind}`] : []),
		...(message !== '' && /^\S.*\.$/s.test(description) ? [] : [`words: ${words}`]),
		...(words.length <= 1200 ? [] : [`${words.length} characters of words`]),
		...(/authorization/i.test(words)
			? ['it contains "authorization", which stops n8n from reactivating workflows']
			: []),
		...(words.includes(KEY) ? ['it contains the key'] : []),
	];
}
