import { createHash } from 'node:crypto';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { credentialTypeOf, mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { credentialDataOf } from '../../sandbox/credentials.js';
import type { Sandbox, TimedReply } from '../../sandbox/index.js';
import { sampleOf } from '../../sandbox/samples.js';
import type { CredentialImport } from '../../scripts/n8n/commandLine.mjs';
import { secretFaults } from '../faults/secretFaults.js';
import { canBeSubject, subjectOf } from '../faults/subject.js';
import { Random, seedFor } from '../random.js';
import type { SoughtKey } from './keySearch.js';

/** An account whose answers repeat its key, a good one and a refused one in turn. */
export interface EchoingAccount extends SoughtKey {
	provider: string;
	/** The field of the credential that holds the key. */
	secretField: string;
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

/** Where accounts are opened: what n8n keeps depends on the shape of the requests, not on the provider. */
const providers: readonly ProviderAnswers[] = sampleOf(
	catalogue.filter(
		(answers) => canBeSubject(answers) && Object.keys(answers.record.requests).length === 1,
	),
	{ atLeast: 5, atMost: 6 },
);

/**
 * Opens two accounts at each of some providers. The key of the one looks the same in
 * every encoding but Base64, that of the other looks different in each.
 *
 * @param seed decides the keys, and how the answers spell them
 */
export async function openEchoingAccounts(
	sandbox: Sandbox,
	seed: number,
): Promise<{ accounts: EchoingAccount[]; round: Round }> {
	const round: Round = { number: 0 };
	const accounts = await Promise.all(
		providers.flatMap((answers) => [
			echoingAccount(answers, 'plain', seed),
			echoingAccount(answers, 'odd', seed),
		]),
	);
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

async function echoingAccount(
	answers: ProviderAnswers,
	kind: 'plain' | 'odd',
	seed: number,
): Promise<EchoingAccount> {
	const { record } = answers;
	const subject = await subjectOf(answers);
	const secretField = mainSecretOf(record).name;
	const name = `${record.displayName}, ${kind} key`;
	const plain = plainKey(`${seed} ${name}`);
	const key = kind === 'plain' ? plain : `${plain.slice(0, 12)}/+b"c&=%7e#<d>`;
	const random = new Random(seedFor(seed, name));
	const replies = secretFaults.flatMap((fault) =>
		fault.variants(subject, random, key).flatMap((variant) => variant.lay().replies ?? []),
	);
	return {
		name,
		key,
		provider: record.name,
		secretField,
		credential: {
			id: `stored-${record.name}-${kind}`,
			name,
			type: credentialTypeOf(record),
			data: { ...credentialDataOf(answers), [secretField]: key },
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
