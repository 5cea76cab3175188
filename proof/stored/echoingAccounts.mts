import { createHash } from 'node:crypto';

import type { Sandbox, TimedReply } from '../../sandbox/index.js';
import type { ProviderFixture } from '../../sandbox/fixture.js';
import { fixtures } from '../../sandbox/providers/index.js';
import type { CredentialImport } from '../../scripts/n8n/commandLine.mjs';
import { secretFaults } from '../faults/secretFaults.js';
import { Random, seedFor } from '../random.js';
import type { SoughtKey } from './keySearch.js';

/** An account whose answers repeat its key, a good one and a refused one in turn. */
export interface EchoingAccount extends SoughtKey {
	provider: string;
	/** For n8n. */
	credential: CredentialImport;
	/** What it answers, one after the other. */
	answers: TimedReply[];
	/** How often it was asked. */
	asked: number;
}

/** Which of its answers every account gives. */
export interface Round {
	number: number;
}

/**
 * Opens two accounts at every provider. The key of the one looks the same in
 * every encoding but Base64, that of the other looks different in each.
 *
 * @param seed decides the keys, and how the answers spell them
 */
export function openEchoingAccounts(
	sandbox: Sandbox,
	seed: number,
): { accounts: EchoingAccount[]; round: Round } {
	const round: Round = { number: 0 };
	const accounts = fixtures.flatMap((fixture) => [
		echoingAccount(fixture, 'plain', seed),
		echoingAccount(fixture, 'odd', seed),
	]);
	for (const account of accounts) {
		sandbox.openAccount(account.provider, account.key, () => {
			account.asked += 1;
			const { answers } = account;
			const answer = answers[round.number % answers.length];
			if (answer === undefined) throw new Error(`${account.name} has no answers`);
			return answer;
		});
	}
	return { accounts, round };
}

/** A key that no account has. */
export function unknownKey(name: string, seed: number): SoughtKey {
	return { name, key: plainKey(`${seed} ${name}`) };
}

function echoingAccount(
	fixture: ProviderFixture,
	kind: 'plain' | 'odd',
	seed: number,
): EchoingAccount {
	const { record } = fixture;
	const name = `${record.displayName}, ${kind} key`;
	const plain = plainKey(`${seed} ${name}`);
	const key = kind === 'plain' ? plain : `${plain.slice(0, 12)}/+b"c&=%7e#<d>`;
	const random = new Random(seedFor(seed, name));
	const replies = secretFaults.flatMap((fault) =>
		fault.variants(fixture, random, key).flatMap((variant) => variant.lay().replies ?? []),
	);
	return {
		name,
		key,
		provider: record.name,
		credential: {
			id: `stored-${record.name}-${kind}`,
			name,
			type: record.credential.type,
			data: { [record.credential.secretField]: key },
		},
		answers: replies.map((reply) => {
			if ('kind' in reply) throw new Error('An answer that repeats a key is a plain one');
			return reply;
		}),
		asked: 0,
	};
}

function plainKey(text: string): string {
	return `sk-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
