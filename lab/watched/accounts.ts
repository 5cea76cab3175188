import { HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import type { EventName } from '../../nodes/Credits/watch/events';
import { Random } from '../../sandbox/random';
import { ownCredential } from '../ownCredential';
import {
	amount,
	bought,
	movingProviders,
	refused,
	type Behavior,
	type MovingProvider,
} from './behaviors';
import * as scripts from './scripts';
import { LOW_SHARE, type Script } from './scripts';

/** Name of the trigger in each workflow, and so its id. */
export const TRIGGER_NAME = 'Credits Trigger';

type Options = Record<string, string | number>;

/** One account that one workflow watches. */
export type WatchedAccount = ReturnType<typeof watchedAccounts>[number];

/** What happens to the account, the selected events, and the options. */
type Plan = [script: Script, events: readonly EventName[], options?: Options, scope?: Scope];

/** A threshold in percent, and whether the headline balance alone is watched where there are several. */
type Scope = 'headline' | 'percent of headline';

const LEVEL: EventName[] = ['depleted', 'low', 'recovered'];
const READ: EventName[] = ['readFailed', 'readRecovered'];
const USUAL: EventName[] = [...LEVEL, ...READ];
const ALL: EventName[] = [...USUAL, 'reset', 'toppedUp', 'expiringSoon', 'expired'];

/** 8.5 minutes, with a tolerance of 5: half a minute away from the polls. */
const REMINDED = { remindEvery: 0.1416 };

/** Seven and three minutes. */
const EXPIRING = { expiringWithin: '0.0049, 0.0021' };

/** Six workflows each, and the providers that they are possible at; the most demanding first. */
const PLAN_SETS: ReadonlyArray<[isFor: (answers: MovingProvider) => boolean, plans: Plan[]]> = [
	[
		({ record: { offers } }) => offers.includes('used') && offers.includes('limit'),
		[
			[scripts.renewals, ALL, {}, 'headline'],
			[scripts.renewals, ['low'], {}, 'headline'],
			[scripts.renewals, ['reset', 'depleted'], {}, 'percent of headline'],
			[scripts.hover, LEVEL, { recoverMargin: 30 }],
			[scripts.refusal, USUAL, {}, 'headline'],
			[scripts.drain, ['low', 'depleted'], {}, 'percent of headline'],
		],
	],
	[
		canExpire,
		[
			[scripts.expiry, ['expiringSoon', 'expired', 'low'], EXPIRING],
			[scripts.expiry, ['expired', 'depleted'], EXPIRING],
			[scripts.seesaw, ['low']],
			[scripts.hover, USUAL, REMINDED],
			[scripts.outages, ALL, { failedReads: 2 }],
			[scripts.falseZeros, ['depleted'], { confirmReads: 2 }],
		],
	],
	[
		({ record: { offers } }) => offers.includes('lots'),
		[
			[scripts.seesaw, ALL],
			// With few events, more is stored without a notice.
			[scripts.depths, ['depleted']],
			[scripts.topUps, ['toppedUp', 'low']],
			[scripts.refusal, READ],
			[scripts.outages, LEVEL, { onFirstRead: 'baseline' }],
			[scripts.drain, ['everyPoll', 'low']],
		],
	],
	[
		hasOneNumber,
		[
			[scripts.drain, USUAL, REMINDED],
			[scripts.seesaw, ['low']],
			[scripts.falseZeros, LEVEL],
			[scripts.outages, READ, { failedReads: 2 }],
			[scripts.topUps, ['toppedUp'], { minTopUp: 10 }],
			[scripts.hover, ['low'], { confirmReads: 2 }],
		],
	],
	[
		hasOneNumber,
		[
			[scripts.seesaw, LEVEL],
			[scripts.refunds, ['low', 'toppedUp']],
			[scripts.outages, USUAL],
			[scripts.flat, USUAL],
			[scripts.depths, USUAL, { confirmReads: 2 }],
			[scripts.topUps, ['toppedUp']],
		],
	],
];

/** Whether an account says what is left, and nothing else. */
function hasOneNumber({ record }: MovingProvider): boolean {
	return record.offers.length === 0 && record.balances.length === 1;
}

/** Whether a part of an account can be made to expire at a certain time. */
function canExpire({ record, sandbox: { total, answer } }: MovingProvider): boolean {
	const [soon, later] = [MINUTE_MS, HOUR_MS].map((expiresInMs) =>
		JSON.stringify(answer({ total, remaining: total, expiresInMs }, 0)),
	);
	return record.offers.includes('lots') && soon !== later;
}

/**
 * The thirty accounts, each with a key, a credential and a workflow of its own.
 *
 * @param minutes how long their scripts last
 */
export function watchedAccounts(seed: number, minutes: number) {
	const taken = new Set<MovingProvider>();
	return PLAN_SETS.flatMap(([isFor, plans]) => {
		const answers = movingProviders.find((each) => !taken.has(each) && isFor(each));
		if (answers === undefined) throw new Error('No provider has what these workflows watch');
		taken.add(answers);
		return plans.map((plan, index) => watchedAccount(answers, plan, index + 1, seed, minutes));
	});
}

function watchedAccount(
	answers: MovingProvider,
	[script, events, options, scope]: Plan,
	number: number,
	seed: number,
	minutes: number,
) {
	const { name, displayName, balances } = answers.record;
	const id = `${name}${number}`;
	const random = new Random(seed, id);
	const key = `watched-${id}-${random.text(24)}`;
	const isPercent = scope === 'percent of headline';
	return {
		/** Name of the workflow, and its path at the alert receiver. */
		id,
		answers,
		key,
		credential: ownCredential(answers, `watched-${id}`, `${displayName} ${number}`, key),
		/** Those of the Credits Trigger, but for its poll times. */
		parameters: {
			provider: name,
			events,
			lowThreshold: LOW_SHARE * (isPercent ? 100 : answers.sandbox.total),
			lowThresholdType: isPercent ? 'percent' : 'amount',
			balance: scope !== undefined && balances.length > 1 ? balances[0].balance : '',
			// A retry would be a second request of the same poll.
			options: { maxRetries: 0, timeout: 30_000, ...options } as Options,
		},
		/** How it behaves, minute by minute. */
		behaviors: script(random, Math.max(1, minutes)),
		...finalOf(events),
	};
}

/** The last change of an account, which must be reported to everybody who selected these events. */
function finalOf(events: readonly EventName[]): {
	/** How it behaves in the end. */
	final: Behavior;
	/** Events of which one must be reported then. */
	finalEvents: readonly EventName[];
} {
	const levels = events.filter((event) => event === 'low' || event === 'depleted');
	if (levels.length > 0) return { final: amount(0), finalEvents: levels };
	if (events.includes('readFailed')) return { final: refused, finalEvents: ['readFailed'] };
	return { final: bought, finalEvents: ['toppedUp'] };
}
