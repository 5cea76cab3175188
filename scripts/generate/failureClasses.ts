import { Failure, type FailureClass } from '../../nodes/Credits/balance/failure';

/** What a class means, for the README, and what to do about it. */
type Text = [meaning: string, advice: string];

const texts: Record<FailureClass, Text> = {
	auth: ['The provider refused the key.', 'Enter a valid key in the credential.'],
	forbidden: [
		'The key is known but may not do this: a missing right, an IP address that is not allowed, an expired license, or no credits left, if the provider says so without a number.',
		"Read the provider's words in the message and look at the account there.",
	],
	rateLimited: [
		'Too many requests.',
		'Run it later or less often. If the provider says when to try again, the error says so too.',
	],
	unavailable: [
		'The provider is down or in maintenance. This says nothing about the balance.',
		'Run it later.',
	],
	timeout: [
		'No complete response arrived in time.',
		"Run it again, or raise 'Timeout' under Options.",
	],
	network: [
		'No connection, or one that broke before the response was complete.',
		'Check the network, proxy and firewall of the machine that runs n8n.',
	],
	badResponse: [
		'The response is not what the provider documents: a web page, cut JSON, a missing amount, a redirect, more than 256 KiB.',
		'Run it again. If this persists, look for a newer version of this node.',
	],
	badRequest: [
		'The provider rejects the request itself.',
		"The API may have changed: see the provider's page, look for a newer version.",
	],
	insufficient: [
		'Require Credits read the balance, and less is left than required.',
		"Top up, or lower 'Required Credits'.",
	],
	configuration: [
		'A parameter or the credential is wrong. Nothing was sent.',
		'Correct the field that the message names.',
	],
};

/** Every class of failure, with its texts and whether the node retries by itself. */
export const failureClasses = (Object.keys(texts) as FailureClass[]).map((name) => {
	const [meaning, advice] = texts[name];
	const isRetried = new Failure({ class: name, message: '', description: '' }).retryable;
	return { name, meaning, advice, isRetried };
});
