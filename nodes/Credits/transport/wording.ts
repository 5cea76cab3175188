import { Failure, type RequestFailureClass } from '../balance/failure';
import type { RemoteProvider } from '../providers/contract';
import { secretNameOf } from './credential';
import { MAX_QUOTE_LENGTH, shorten } from './shorten';

/** Facts about a request that brought no balance. Texts are redacted. */
export interface RequestFailureFacts {
	class: RequestFailureClass;
	/** Replaces the default sentence of the class. */
	message?: string | undefined;
	/** Replaces the default advice of the class. */
	advice?: string | undefined;
	/** The exact fault: part of a sentence, without a full stop. */
	reason?: string | undefined;
	/** The provider's own message. */
	providerMessage?: string | null | undefined;
	httpCode?: number | null;
	providerCode?: string | number | null | undefined;
	retryAfterMs?: number | null;
}

/**
 * Describes a failed request: what happened and at which provider, the known cause, and
 * what to do next.
 *
 * @param now epoch milliseconds, to say when to come back
 */
export function requestFailure(
	provider: RemoteProvider,
	facts: RequestFailureFacts,
	now: number,
): Failure {
	const isUnpaid = facts.httpCode === PAYMENT_REQUIRED && facts.class === 'forbidden';
	const usual = {
		...CLASS_WORDINGS[facts.class](provider),
		// A record's advice is about the key's permissions, which are not at fault here.
		...(isUnpaid ? paymentRequired(provider) : provider.failureWords?.[facts.class]),
	};
	const sentences = [
		facts.reason === undefined ? '' : `${capitalize(quote(facts.reason))}.`,
		facts.providerMessage ? `${provider.displayName} says: ${quoted(facts.providerMessage)}` : '',
		retryAdvice(facts.retryAfterMs ?? null, now),
		facts.advice === undefined ? usual.advice : quote(facts.advice),
	];
	return new Failure({
		class: facts.class,
		message: facts.message === undefined ? usual.message : quote(facts.message),
		description: sentences.filter((sentence) => sentence !== '').join(' '),
		httpCode: facts.httpCode ?? null,
		providerCode:
			typeof facts.providerCode === 'string'
				? shorten(facts.providerCode, MAX_QUOTE_LENGTH)
				: (facts.providerCode ?? null),
		retryAfterMs: facts.retryAfterMs ?? null,
	});
}

/** HTTP status for no more money, or an unpaid bill. */
const PAYMENT_REQUIRED = 402;

function paymentRequired({ displayName, topUpUrl }: RemoteProvider): ClassWording {
	const where = topUpUrl === null ? 'Check the account there.' : `Top up at ${topUpUrl}.`;
	return {
		message: `${displayName} says that the account is out of credits or has not been paid`,
		advice: `It did not say how much is left. ${where}`,
	};
}

interface ClassWording {
	message: string;
	advice: string;
}

const CLASS_WORDINGS: Readonly<
	Record<RequestFailureClass, (provider: RemoteProvider) => ClassWording>
> = {
	auth: (provider) => ({
		message: `${provider.displayName} refused the ${secretNameOf(provider)}`,
		advice: `Open the credential of this node and enter a valid ${secretNameOf(provider)}.${keysLocation(provider)}`,
	}),
	forbidden: (provider) => ({
		message: `${provider.displayName} does not allow this ${secretNameOf(provider)} to read the balance`,
		advice: `Check ${provider.keysUrl === null ? `in your ${provider.displayName} account` : `at ${provider.keysUrl}`} what the key may do, whether it is restricted to certain IP addresses, and whether the account is active.`,
	}),
	rateLimited: ({ displayName }) => ({
		message: `Too many requests to ${displayName}`,
		advice: 'Run the workflow again later, or less often.',
	}),
	unavailable: ({ displayName }) => ({
		message: `${displayName} is not available right now`,
		advice: 'This says nothing about the balance. Run the workflow again later.',
	}),
	timeout: ({ displayName }) => ({
		message: `${displayName} did not answer in time`,
		advice: "Run the workflow again, or raise 'Timeout' under Options.",
	}),
	network: ({ displayName }) => ({
		message: `The connection to ${displayName} failed`,
		advice:
			'Check that n8n can reach the internet (network, proxy, firewall), then run the workflow again.',
	}),
	badResponse: ({ displayName }) => ({
		message: `${displayName} sent a response without a readable balance`,
		advice:
			'Run the workflow again. If this persists, the API may have changed: look for a newer version of this node.',
	}),
	badRequest: ({ displayName, docsUrl }) => ({
		message: `${displayName} rejected the request`,
		advice: `The API may have changed (see ${docsUrl}): look for a newer version of this node.`,
	}),
};

function retryAdvice(retryAfterMs: number | null, now: number): string {
	if (retryAfterMs === null || retryAfterMs === 0) return '';
	const moment = new Date(now + retryAfterMs);
	if (Number.isNaN(moment.getTime())) return '';
	return `It asks to wait until ${moment.toISOString()} (in ${Math.ceil(retryAfterMs / 1000)} seconds).`;
}

function keysLocation({ keysUrl }: RemoteProvider): string {
	return keysUrl === null ? '' : ` It is shown at ${keysUrl}.`;
}

/**
 * Quotes a provider's message, or a record's with parts of it, on one line of bounded
 * length. It is redacted before it gets here, so no cut can halve a secret.
 */
function quote(words: string): string {
	return shorten(words.replace(/[\s\p{Cc}]+/gu, ' ').trim(), MAX_QUOTE_LENGTH);
}

/** A quote at the end of a sentence: one full stop, the provider's or ours. */
function quoted(words: string): string {
	const quotation = quote(words);
	return `“${quotation}”${/[.!?…]$/.test(quotation) ? '' : '.'}`;
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
