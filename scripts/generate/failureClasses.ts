import { Failure, type FailureClass } from '../../nodes/Credits/balance/failure';

interface FailureClassText {
	/** Its meaning, for the README. */
	meaning: string;
	/** Advice on what to do about it. */
	advice: string;
}

const texts = {
	auth: {
		meaning: 'The provider refused the key.',
		advice: 'Enter a valid key in the credential.',
	},
	forbidden: {
		meaning:
			'The key is known but may not do this: a missing right, an IP address that is not allowed, an expired licence, or out of credits where the provider says so without a number.',
		advice: "Read the provider's words in the message and look at the account there.",
	},
	rateLimited: {
		meaning: 'Too many requests.',
		advice:
			'Run it later or less often. Where the provider says when to come back, the error says it too.',
	},
	unavailable: {
		meaning: 'The provider is down or in maintenance. This says nothing about the balance.',
		advice: 'Run it later.',
	},
	timeout: {
		meaning: 'No complete answer came in time.',
		advice: "Run it again, or raise 'Timeout' under Options.",
	},
	network: {
		meaning: 'No connection, or one that broke before the response was complete.',
		advice: 'Check network, proxy and firewall of the machine that runs n8n.',
	},
	badResponse: {
		meaning:
			'The answer is not what the provider documents: a web page, cut JSON, a missing amount, a redirect, more than 256 KiB.',
		advice: 'Run it again. If it stays so, look for a newer version of this node.',
	},
	badRequest: {
		meaning: 'The provider rejects the request itself.',
		advice: "The API may have changed: see the provider's page, look for a newer version.",
	},
	insufficient: {
		meaning: 'Require Credits read the balance well, and less is left than required.',
		advice: "Top up, or lower 'Required Credits'.",
	},
	configuration: {
		meaning: 'A parameter or the credential is wrong. Nothing was sent.',
		advice: 'Correct the field that the message names.',
	},
} as const satisfies Record<FailureClass, FailureClassText>;

/** Every class of failure, with its texts and whether the node retries by itself. */
export const failureClasses = Object.entries(texts).map(([name, text]) => ({
	name: name as FailureClass,
	...text,
	isRetried: new Failure({ class: name as FailureClass, message: '', description: '' }).retryable,
}));
