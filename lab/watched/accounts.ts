import type { EventName } from '../../nodes/Credits/watch/events';
import { credentialTypeOf, mainSecretOf } from '../../nodes/Credits/providers/contract';
import { credentialDataOf, type CredentialData } from '../../sandbox/credentials';
import { Random } from '../../sandbox/random';
import type { Moment } from './moments';
import { canExpire, movingProviders, type MovingProvider } from './movingProviders';
import * as scripts from './scripts';
import { LOW_SHARE, type Script, type ScriptMaker } from './scripts';

/** Name of the trigger in each workflow, and so its id. */
export const TRIGGER_NAME = 'Credits Trigger';

/** A credential as `n8n import:credentials` wants it. */
export interface WatchedCredential {
	id: string;
	name: string;
	type: string;
	data: CredentialData;
}

/** The parameters of a Credits Trigger, but for its poll times. */
export interface TriggerParameters extends Record<string, unknown> {
	provider: string;
	events: EventName[];
	lowThreshold: number;
	lowThresholdType: 'amount' | 'percent';
	balance: string;
	options: Record<string, string | number>;
}

/** One account that one workflow watches. */
export interface WatchedAccount {
	/** Name of the workflow, and its path at the alert receiver. */
	id: string;
	answers: MovingProvider;
	key: string;
	credential: WatchedCredential;
	parameters: TriggerParameters;
	script: Script;
	/** What becomes of it at the very end. */
	final: Moment;
	/** The events of which one has to be said then. */
	finalEvents: readonly EventName[];
}

/** What is watched: how the account fares, which events are selected, and how they are judged. */
interface Plan {
	script: ScriptMaker;
	events: EventName[];
	options?: TriggerParameters['options'];
	/** Instead of an amount. */
	percent?: boolean;
	/** Whether only the headline balance is watched, where there are several. */
	isHeadlineOnly?: boolean;
}

/** Six workflows, and which providers can show what happens in them. */
interface PlanSet {
	isFor(answers: MovingProvider): boolean;
	plans: readonly Plan[];
}

const USUAL: EventName[] = ['depleted', 'low', 'readFailed', 'readRecovered', 'recovered'];
const LEVEL: EventName[] = ['depleted', 'low', 'recovered'];
const READ: EventName[] = ['readFailed', 'readRecovered'];
const ALL: EventName[] = [
	...USUAL,
	...(['reset', 'toppedUp', 'expiringSoon', 'expired'] satisfies EventName[]),
];

/** 8.5 minutes, of which 5 may be missing: half a minute off a full one. */
const REMIND_EVERY_HOURS = 0.1416;

/** Seven and three minutes. */
const EXPIRING_WITHIN_DAYS = '0.0049, 0.0021';

/** The most demanding ones first. Few events mean that more is kept without a word. */
const PLAN_SETS: readonly PlanSet[] = [
	{
		isFor: ({ record: { offers } }) => offers.includes('used') && offers.includes('limit'),
		plans: [
			{ script: scripts.renewals, events: ALL, isHeadlineOnly: true },
			{ script: scripts.renewals, events: ['low'], isHeadlineOnly: true },
			{
				script: scripts.renewals,
				events: ['reset', 'depleted'],
				isHeadlineOnly: true,
				percent: true,
			},
			{ script: scripts.hover, events: LEVEL, options: { recoverMargin: 30 } },
			{ script: scripts.refusal, events: USUAL, isHeadlineOnly: true },
			{ script: scripts.drain, events: ['low', 'depleted'], percent: true, isHeadlineOnly: true },
		],
	},
	{
		isFor: canExpire,
		plans: [
			{
				script: scripts.expiry,
				events: ['expiringSoon', 'expired', 'low'],
				options: { expiringWithin: EXPIRING_WITHIN_DAYS },
			},
			{
				script: scripts.expiry,
				events: ['expired', 'depleted'],
				options: { expiringWithin: EXPIRING_WITHIN_DAYS },
			},
			{ script: scripts.seesaw, events: ['low'] },
			{ script: scripts.hover, events: USUAL, options: { remindEvery: REMIND_EVERY_HOURS } },
			{ script: scripts.outages, events: ALL, options: { failedReads: 2 } },
			{ script: scripts.falseZeros, events: ['depleted'], options: { confirmReads: 2 } },
		],
	},
	{
		isFor: ({ record: { offers } }) => offers.includes('lots'),
		plans: [
			{ script: scripts.seesaw, events: ALL },
			{ script: scripts.depths, events: ['depleted'] },
			{ script: scripts.topUps, events: ['toppedUp', 'low'] },
			{ script: scripts.refusal, events: READ },
			{ script: scripts.outages, events: LEVEL, options: { onFirstRead: 'baseline' } },
			{ script: scripts.drain, events: ['everyPoll', 'low'] },
		],
	},
	{
		isFor: hasOneNumber,
		plans: [
			{ script: scripts.drain, events: USUAL, options: { remindEvery: REMIND_EVERY_HOURS } },
			{ script: scripts.seesaw, events: ['low'] },
			{ script: scripts.falseZeros, events: LEVEL },
			{ script: scripts.outages, events: READ, options: { failedReads: 2 } },
			{ script: scripts.topUps, events: ['toppedUp'], options: { minTopUp: 10 } },
			{ script: scripts.hover, events: ['low'], options: { confirmReads: 2 } },
		],
	},
	{
		isFor: hasOneNumber,
		plans: [
			{ script: scripts.seesaw, events: LEVEL },
			{ script: scripts.refunds, events: ['low', 'toppedUp'] },
			{ script: scripts.outages, events: USUAL },
			{ script: scripts.flat, events: USUAL },
			{ script: scripts.depths, events: USUAL, options: { confirmReads: 2 } },
			{ script: scripts.topUps, events: ['toppedUp'] },
		],
	},
];

/** Whether an account says what is left, and nothing else. */
function hasOneNumber({ record }: MovingProvider): boolean {
	return record.offers.length === 0 && record.balances.length === 1;
}

/**
 * The thirty accounts, each with a key, a credential and a workflow of its own.
 *
 * @param minutes how long their scripts last
 */
export function watchedAccounts(seed: number, minutes: number): WatchedAccount[] {
	const taken = new Set<MovingProvider>();
	return PLAN_SETS.flatMap(({ isFor, plans }) => {
		const able = movingProviders.filter(isFor);
		// A provider of its own for each set, as long as there are any.
		const answers = able.find((each) => !taken.has(each)) ?? able[0];
		if (answers === undefined) throw new Error('No provider can show what a watch has to tell');
		const before = taken.has(answers) ? plans.length : 0;
		taken.add(answers);
		return plans.map((plan, index) =>
			watchedAccount(answers, plan, before + index + 1, seed, minutes),
		);
	});
}

function watchedAccount(
	answers: MovingProvider,
	plan: Plan,
	number: number,
	seed: number,
	minutes: number,
): WatchedAccount {
	const { record, sandbox } = answers;
	const { name, displayName, balances } = record;
	const id = `${name}${number}`;
	const random = new Random(seed, id);
	const usual = credentialDataOf(answers);
	const secret = mainSecretOf(record).name;
	const key = keyOf(String(usual[secret]), random);
	return {
		id,
		answers,
		key,
		credential: {
			id: `watched-${id}`,
			name: `${displayName} ${number}`,
			type: credentialTypeOf(record),
			data: { ...usual, [secret]: key },
		},
		parameters: {
			provider: name,
			events: plan.events,
			lowThreshold: plan.percent ? LOW_SHARE * 100 : LOW_SHARE * sandbox.total,
			lowThresholdType: plan.percent ? 'percent' : 'amount',
			balance: plan.isHeadlineOnly && balances.length > 1 ? balances[0].balance : '',
			// A retry would be a second request of the same poll.
			options: { maxRetries: 0, timeout: 30_000, ...plan.options },
		},
		script: plan.script(random, minutes),
		...finalOf(plan.events),
	};
}

/** What everybody who has selected these events has to hear of. */
function finalOf(events: readonly EventName[]): Pick<WatchedAccount, 'final' | 'finalEvents'> {
	const levels = events.filter((event) => event === 'low' || event === 'depleted');
	if (levels.length > 0) return { final: { kind: 'amount', share: 0 }, finalEvents: levels };
	if (events.includes('readFailed')) {
		return { final: { kind: 'refused' }, finalEvents: ['readFailed'] };
	}
	return { final: { kind: 'bought' }, finalEvents: ['toppedUp'] };
}

/** A key that looks like the provider's and is found in no other text. */
function keyOf(usual: string, random: Random): string {
	const digits = Array.from({ length: 24 }, () => random.below(16).toString(16)).join('');
	return `${usual.slice(0, 12)}${digits}`;
}
