import process from 'node:process';

import type { INode } from 'n8n-workflow';

import { Failure, UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import { assess, type BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { itemError } from '../../nodes/Credits/output/errorItem';
import { toNodeError } from '../../nodes/Credits/output/nodeErrors';
import { redactorFor } from '../../nodes/Credits/transport/redact';
import { judgeAnswer, type AccountAnswer } from '../../nodes/Credits/transport/verdict';
import { itemComplaints } from './itemChecks';
import { inventedIn, readIndependently } from './oracle';
import { bodyOf, isHonest, KEY, NOW, type Recipe } from './recipe';

/** What became of a body. */
export interface Checked {
	/** `read`, the class of the failure, or `exception`. */
	outcome: string;
	complaints: string[];
	tookMs: number;
}

/** What one body may take of the processor: meanwhile n8n does nothing else. Generous, for slow machines. */
export const MOST_MS = 1000;

const redact = redactorFor([KEY]);

const CLASSES = new Set([
	...['auth', 'forbidden', 'rateLimited', 'unavailable', 'timeout', 'network'],
	...['badResponse', 'badRequest'],
]);

/** Reads a body as the node does, and looks at what comes of it. */
export function check(recipe: Recipe): Checked {
	const body = bodyOf(recipe);
	const startedAt = performance.now();
	let outcome: Outcome;
	try {
		outcome = judge(recipe, body);
	} catch (error) {
		const complaint = error instanceof Error ? `${error.stack}` : String(error);
		return { outcome: 'exception', complaints: [complaint], tookMs: performance.now() - startedAt };
	}
	const tookMs = performance.now() - startedAt;
	return {
		outcome: outcome instanceof Failure ? outcome.class : 'read',
		complaints: [
			...outcomeComplaints(recipe, body, outcome),
			...(tookMs > MOST_MS ? timeComplaints(recipe, body) : []),
		],
		tookMs,
	};
}

type Outcome = Failure | { answer: AccountAnswer; items: BalanceItem[] };

/** The way of an answer through the node: the verdict, and then the status of each balance. */
function judge({ fixture, retryAfter, status, threshold }: Recipe, body: Buffer): Outcome {
	const { record } = fixture;
	const headers = retryAfter === null ? {} : { 'retry-after': retryAfter };
	const answer = judgeAnswer(record, { status, headers, body }, redact, NOW);
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
			assess(answer.reading, balance, identity, threshold, NOW),
		);
		return { answer, items };
	} catch (error) {
		if (!(error instanceof UnexpectedAnswer)) throw error;
		return new Failure({ class: 'badResponse', message: record.displayName, description: 'It.' });
	}
}

function outcomeComplaints(recipe: Recipe, body: Buffer, outcome: Outcome): string[] {
	if (outcome instanceof Failure) {
		return [
			...failureComplaints(outcome),
			...(isHonest(recipe) ? ['a documented answer was not read'] : []),
		];
	}
	const { answer, items } = outcome;
	return [
		...(recipe.status >= 200 && recipe.status <= 299 ? [] : [`read under HTTP ${recipe.status}`]),
		...inventedIn(answer.reading, readIndependently(body), recipe.fixture),
		...items.flatMap((item) => itemComplaints(item, recipe)),
		...(JSON.stringify([items, answer.raw]).includes(KEY) ? ['the key'] : []),
	];
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
function timeComplaints(recipe: Recipe, body: Buffer): string[] {
	const times = [1, 2, 3].map(() => {
		const before = process.cpuUsage();
		judge(recipe, body);
		return process.cpuUsage(before).user / 1000;
	});
	const best = Math.min(...times);
	return best <= MOST_MS ? [] : [`took ${Math.round(best)} ms of at most ${MOST_MS}`];
}
