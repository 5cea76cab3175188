import process from 'node:process';

import type { INode } from 'n8n-workflow';

import { Failure, UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import { assess, type BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { itemError } from '../../nodes/Credits/output/errorItem';
import { toNodeError } from '../../nodes/Credits/output/nodeErrors';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import { readBytes } from '../../sandbox/readInProcess';
import { itemComplaints } from './itemChecks';
import { hold, type Held } from './oracle';
import { profileOf, saidIn } from './profile';
import {
	goodAnswersOf,
	isHonest,
	isJson,
	readOptions,
	repliesFor,
	targetOf,
	type Recipe,
} from './recipe';
import { KEY } from './words';

/** What became of changed answers. */
export interface Checked {
	/** `read`, the class of the failure, or `exception`. */
	outcome: string;
	complaints: string[];
	/** Whether all that was read could be held against what the answers say. */
	isCertain: boolean;
	tookMs: number;
}

/** What one read may take of the processor: meanwhile n8n does nothing else. Generous, for slow machines. */
export const MOST_MS = 1000;

const CLASSES = new Set([
	...['auth', 'forbidden', 'rateLimited', 'unavailable', 'timeout', 'network'],
	...['badResponse', 'badRequest'],
]);

/** Reads answers as the node does, and looks at what comes of it. */
export async function check(recipe: Recipe): Promise<Checked> {
	const replies = repliesFor(recipe);
	const startedAt = performance.now();
	let outcome: Outcome;
	try {
		outcome = await judge(recipe, replies);
	} catch (error) {
		const complaint = error instanceof Error ? `${error.stack}` : String(error);
		const tookMs = performance.now() - startedAt;
		return { outcome: 'exception', complaints: [complaint], isCertain: true, tookMs };
	}
	const tookMs = performance.now() - startedAt;
	const late = tookMs > MOST_MS ? await timeComplaints(recipe, replies) : [];
	if (outcome instanceof Failure) {
		return {
			outcome: outcome.class,
			complaints: [
				...failureComplaints(outcome),
				...(isHonest(recipe) ? ['a documented answer was not read'] : []),
				...late,
			],
			isCertain: true,
			tookMs,
		};
	}
	const { complaints, isCertain } = await readingComplaints(recipe, replies, outcome);
	return { outcome: 'read', complaints: [...complaints, ...late], isCertain, tookMs };
}

type Outcome = Failure | { answer: AccountAnswer; items: BalanceItem[] };

type Replies = ReturnType<typeof repliesFor>;

/** The way of answers through the node: the verdict, and then the status of each balance. */
async function judge(recipe: Recipe, replies: Replies): Promise<Outcome> {
	const { record } = recipe.answers;
	const answer = await readBytes(recipe.answers, replies, readOptions(recipe));
	if (answer instanceof Failure) return answer;
	const identity = {
		provider: record.name,
		providerName: record.displayName,
		topUpUrl: record.topUpUrl,
		accountLabel: null,
		fallbackName: 'An account',
	};
	try {
		const items = answer.reading.balances.map((balance) =>
			assess(answer.reading, balance, identity, recipe.threshold, answer.retrievedAt),
		);
		return { answer, items };
	} catch (error) {
		if (!(error instanceof UnexpectedAnswer)) throw error;
		return new Failure({ class: 'badResponse', message: record.displayName, description: 'It.' });
	}
}

async function readingComplaints(
	recipe: Recipe,
	replies: Replies,
	{ answer, items }: Exclude<Outcome, Failure>,
): Promise<Held> {
	const { answers, status } = recipe;
	const profile = await profileOf(answers, goodAnswersOf(answers));
	const said = saidIn(replies);
	const request = targetOf(recipe);
	const { isOptional = false } = answers.record.requests[request] ?? {};
	const isSuccess = status === null || (status >= 200 && status <= 299);
	const mayHaveStatus = isSuccess || isOptional || answers.record.isGood !== undefined;
	// The other replies are as they were, so what does not parse is the changed one.
	const isParsed = said.get(request)?.every((json) => json !== undefined) ?? false;
	const { complaints, isCertain } = hold(answer.reading, said, answers, profile);
	return {
		complaints: [
			...profile.complaints,
			...(mayHaveStatus ? [] : [`read under HTTP ${status}`]),
			...(isParsed || isOptional || !isJson(recipe) ? [] : ['read from what is not JSON']),
			...complaints,
			...items.flatMap((item) => itemComplaints(item, items, recipe)),
			...(JSON.stringify([items, answer.raw]).includes(KEY) ? ['the key'] : []),
		],
		isCertain,
	};
}

/** The node that a failure leaves by. */
const NODE: INode = {
	id: 'credits',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** What is wrong with a failure as it leaves the node, by an error or an item. */
function failureComplaints(failure: Failure): string[] {
	const { class: kind, message } = itemError(failure);
	const error = toNodeError(NODE, failure);
	const description = String(error.description);
	const words = `${message} ${error.message} ${description}`;
	return [
		...(CLASSES.has(kind) ? [] : [`class ${kind}`]),
		...(message !== '' && /^\S.*\.$/s.test(description) ? [] : [`words: ${words}`]),
		...(words.length <= 1200 ? [] : [`${words.length} characters of words`]),
		...(/authorization/i.test(words) ? ['the word that stops n8n'] : []),
		...(words.includes(KEY) ? ['the key'] : []),
	];
}

/** A busy machine takes its time: only what the processor worked for counts, and at its best. */
async function timeComplaints(recipe: Recipe, replies: Replies): Promise<string[]> {
	const times: number[] = [];
	for (let round = 0; round < 3; round++) {
		const before = process.cpuUsage();
		await judge(recipe, replies);
		times.push(process.cpuUsage(before).user / 1000);
	}
	const best = Math.min(...times);
	return best <= MOST_MS ? [] : [`took ${Math.round(best)} ms of at most ${MOST_MS}`];
}
