import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import {
	Failure,
	type FailureClass,
	type FailureFacts,
} from '../../../nodes/Credits/balance/failure';
import { toNodeError } from '../../../nodes/Credits/output/nodeErrors';

const NODE: INode = {
	id: '1',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const TOOL: INode = { ...NODE, type: 'n8n-nodes-credits.creditsTool' };

const WORDS = { message: 'What happened', description: 'What to do.' };

const errorOf = (failureClass: FailureClass, facts: Partial<FailureFacts> = {}, node = NODE) =>
	toNodeError(node, new Failure({ class: failureClass, ...WORDS, ...facts }));

describe('toNodeError', () => {
	const down = { cause: 'temporarily-unavailable' };

	it.each<[failureClass: FailureClass, declaration: object | undefined]>([
		['auth', { cause: 'credential-invalid' }],
		['rateLimited', { cause: 'rate-limited' }],
		['unavailable', down],
		['timeout', down],
		['network', down],
		['forbidden', undefined],
		['badResponse', undefined],
		['badRequest', undefined],
	])('declares %s to n8n as %j, in a NodeApiError', (failureClass, declaration) => {
		const error = errorOf(failureClass);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.failure).toEqual(declaration);
	});

	it.each<FailureClass>(['configuration', 'insufficient'])(
		'makes %s, where no request failed, a NodeOperationError',
		(failureClass) => {
			const error = errorOf(failureClass, { itemIndex: 3 });
			expect(error).toBeInstanceOf(NodeOperationError);
			expect(error).toMatchObject({ ...WORDS, context: { itemIndex: 3 } });
		},
	);

	it('carries message, description, HTTP status and item, and leaves out what is unknown', () => {
		const carried = { ...WORDS, httpCode: '401', context: { itemIndex: 2 } };
		expect(errorOf('auth', { httpCode: 401, itemIndex: 2 })).toMatchObject(carried);
		expect(errorOf('network')).toMatchObject({ httpCode: null });
		expect(errorOf('network').context.itemIndex).toBeUndefined();
	});

	it('declares how long to wait', () => {
		const declared = { cause: 'rate-limited', retryAfterMs: 120_000 };
		expect(errorOf('rateLimited', { retryAfterMs: 120_000 }).failure).toEqual(declared);
	});

	it.each(['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'ECONNRESET'])(
		'keeps our message with %s in it, for which n8n has a text of its own',
		(code) => {
			const message = `The connection broke (${code})`;
			expect(errorOf('network', { message }).message).toBe(message);
			expect(errorOf('configuration', { message }).message).toBe(message);
		},
	);

	it.each<[failureClass: FailureClass, word: string]>([
		['auth', 'Authorization'],
		['auth', 'authorization'],
		['configuration', 'AUTHORIZATION'],
	])('of class %s keeps the word %s out, which would end a workflow', (failureClass, word) => {
		const description = `It says: “${word} header missing”.`;
		expect(errorOf(failureClass, { message: `${word} failed`, description })).toMatchObject({
			message: 'sign-in failed',
			description: 'It says: “sign-in header missing”.',
		});
	});

	it.each<FailureClass>(['auth', 'insufficient'])(
		'of class %s has links in its description, because the editor shows it as HTML',
		(failureClass) => {
			const says = (linked: (address: string) => string) =>
				`See ${linked('https://kie.ai/key')}. Top up at ${linked('https://kie.ai/p?a=b&c=1')}, or look (${linked('https://kie.ai/')}).`;
			const link = (to: string) => `<a href="${to}" target="_blank">${to}</a>`;
			const description = says((address) => address);
			expect(errorOf(failureClass, { description }).description).toBe(says(link));
		},
	);

	it('makes no link of the message of a provider, and escapes its angle brackets', () => {
		const description =
			'Kie.ai says: “Send <key>, see https://elsewhere.test/a <a href="https://elsewhere.test/b">here</a>.”';
		const shown = description.replaceAll('<', '&lt;');
		expect(errorOf('auth', { description }).description).toBe(shown);
	});
});

describe('toNodeError in a tool', () => {
	it.each<[failureClass: FailureClass, says: string]>([
		['auth', 'whoever looks after this n8n has entered a valid one in the credential.'],
		['forbidden', 'whoever looks after this n8n has looked into it.'],
		['badResponse', 'Tell the user so, and that how much is left is unknown'],
		['badRequest', 'Asking again does not help before that.'],
		['configuration', 'Tell the user so'],
		['rateLimited', 'Ask again in a few minutes; if this persists, tell the user.'],
		['unavailable', 'This says nothing about the balance.'],
		['timeout', 'This says nothing about the balance.'],
		['network', 'This says nothing about the balance.'],
	])('advises the agent about %s, without an address or a header', (failureClass, says) => {
		const message = 'Lumenote refused the API Key';
		const description =
			'Lumenote says: “No header at https://api.lumenote.example”. Open the node.';
		const error = errorOf(failureClass, { message, description, httpCode: 401 }, TOOL);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.name).toBe('Credits');
		expect(error.message.startsWith(`${message}. `)).toBe(true);
		expect(error.message).toContain(says);
		expect(error.message).not.toMatch(/https?:|header|node/i);
		expect(error.description).toBeUndefined();
	});

	it('keeps where to top up when too little is left', () => {
		const facts = { message: 'Too little', description: 'Top up at https://lumenote.example.' };
		expect(errorOf('insufficient', facts, TOOL).message).toBe(
			'Too little. Top up at https://lumenote.example.',
		);
	});
});
