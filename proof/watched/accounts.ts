import type { EventName } from '../../nodes/Credits/watch/events';
import { fixtures } from '../../sandbox/providers';
import type { ProviderFixture } from '../../sandbox/fixture';
import { Random, seedFor } from '../random';
import type { Moment } from './moments';
import * as scripts from './scripts';
import { LOW_SHARE, type Script, type ScriptMaker } from './scripts';

/** A credential as `n8n import:credentials` wants it. */
export interface WatchedCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, string>;
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
	fixture: ProviderFixture;
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
	balance?: string;
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

/** Six workflows for each provider. Few events mean that more is kept without a word. */
const PLANS: Readonly<Record<string, readonly Plan[]>> = {
	acyChecker: [
		{ script: scripts.renewals, events: ALL, balance: 'batch' },
		{ script: scripts.renewals, events: ['low'], balance: 'batch' },
		{ script: scripts.renewals, events: ['reset', 'depleted'], balance: 'batch', percent: true },
		{ script: scripts.hover, events: LEVEL, options: { recoverMargin: 30 } },
		{ script: scripts.refusal, events: USUAL, balance: 'batch' },
		{ script: scripts.drain, events: ['low', 'depleted'], percent: true, balance: 'batch' },
	],
	kieAi: [
		{ script: scripts.drain, events: USUAL, options: { remindEvery: REMIND_EVERY_HOURS } },
		{ script: scripts.seesaw, events: ['low'] },
		{ script: scripts.falseZeros, events: LEVEL },
		{ script: scripts.outages, events: READ, options: { failedReads: 2 } },
		{ script: scripts.topUps, events: ['toppedUp'], options: { minTopUp: 10 } },
		{ script: scripts.hover, events: ['low'], options: { confirmReads: 2 } },
	],
	melissa: [
		{ script: scripts.seesaw, events: ALL },
		{ script: scripts.depths, events: ['depleted'] },
		{ script: scripts.topUps, events: ['toppedUp', 'low'] },
		{ script: scripts.refusal, events: READ },
		{ script: scripts.outages, events: LEVEL, options: { onFirstRead: 'baseline' } },
		{ script: scripts.drain, events: ['everyPoll', 'low'] },
	],
	pixelcut: [
		{ script: scripts.seesaw, events: LEVEL },
		{ script: scripts.refunds, events: ['low', 'toppedUp'] },
		{ script: scripts.outages, events: USUAL },
		{ script: scripts.flat, events: USUAL },
		{ script: scripts.depths, events: USUAL, options: { confirmReads: 2 } },
		{ script: scripts.topUps, events: ['toppedUp'] },
	],
	stablecog: [
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
};

/**
 * The thirty accounts, each with a key, a credential and a workflow of its own.
 *
 * @param minutes how long their scripts last
 */
export function watchedAccounts(seed: number, minutes: number): WatchedAccount[] {
	return fixtures.flatMap((fixture) => {
		const plans = PLANS[fixture.record.name] ?? [];
		return plans.map((plan, index) => watchedAccount(fixture, plan, index + 1, seed, minutes));
	});
}

function watchedAccount(
	fixture: ProviderFixture,
	plan: Plan,
	number: number,
	seed: number,
	minutes: number,
): WatchedAccount {
	const { name, displayName, credential } = fixture.record;
	const id = `${name}${number}`;
	const random = new Random(seedFor(seed, id));
	const key = keyOf(fixture.key, random);
	return {
		id,
		fixture,
		key,
		credential: {
			id: `watched-${id}`,
			name: `${displayName} ${number}`,
			type: credential.type,
			data: { [credential.secretField]: key },
		},
		parameters: {
			provider: name,
			events: plan.events,
			lowThreshold: plan.percent ? LOW_SHARE * 100 : LOW_SHARE * fixture.total,
			lowThresholdType: plan.percent ? 'percent' : 'amount',
			balance: plan.balance ?? '',
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
