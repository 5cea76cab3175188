import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { Failure, type FailureClass } from '../../../nodes/Credits/balance/failure';
import { toNodeError } from '../../../nodes/Credits/output/nodeErrors';

const NODE: INode = {
	id: '1',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function errorOf(
	failureClass: FailureClass,
	facts: Partial<ConstructorParameters<typeof Failure>[0]> = {},
) {
	return toNodeError(
		NODE,
		new Failure({
			class: failureClass,
			message: 'What happened',
			description: 'What to do.',
			...facts,
		}),
	);
}

describe('toNodeError', () => {
	it.each<[FailureClass, object | undefined]>([
		['auth', { cause: 'credential-invalid' }],
		['rateLimited', { cause: 'rate-limited' }],
		['unavailable', { cause: 'temporarily-unavailable' }],
		['timeout', { cause: 'temporarily-unavailable' }],
		['network', { cause: 'temporarily-unavailable' }],
		['forbidden', undefined],
		['badResponse', undefined],
		['badRequest', undefined],
	])('declares %s to n8n as %j, in a NodeApiError', (failureClass, declaration) => {
		const error = errorOf(failureClass);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.failure).toEqual(declaration);
	});

	it.each<[FailureClass]>([['configuration'], ['insufficient']])(
		'makes %s, where no request failed, a NodeOperationError',
		(failureClass) => {
			const error = errorOf(failureClass, { itemIndex: 3 });
			expect(error).toBeInstanceOf(NodeOperationError);
			expect(error).toMatchObject({
				message: 'What happened',
				description: 'What to do.',
				context: { itemIndex: 3 },
			});
		},
	);

	it('carries message, description, HTTP status and item', () => {
		expect(errorOf('auth', { httpCode: 401, itemIndex: 2 })).toMatchObject({
			message: 'What happened',
			description: 'What to do.',
			httpCode: '401',
			context: { itemIndex: 2 },
		});
	});

	it('claims no HTTP status where there was none', () => {
		const error = errorOf('network');
		expect(error).toMatchObject({ httpCode: null });
		expect(error.context.itemIndex).toBeUndefined();
	});

	it('declares how long to wait', () => {
		expect(errorOf('rateLimited', { retryAfterMs: 120_000 }).failure).toEqual({
			cause: 'rate-limited',
			retryAfterMs: 120_000,
		});
	});

	it.each([['ECONNREFUSED'], ['ETIMEDOUT'], ['ENOTFOUND'], ['ECONNRESET']])(
		'keeps our message although it holds %s, for which n8n has a text of its own',
		(code) => {
			const message = `The connection broke (${code})`;
			expect(errorOf('network', { message }).message).toBe(message);
			expect(errorOf('configuration', { message }).message).toBe(message);
		},
	);

	it.each<[FailureClass, string]>([
		['auth', 'Authorization'],
		['auth', 'authorization'],
		['configuration', 'AUTHORIZATION'],
	])('of class %s keeps the word %s out, which would end a workflow', (failureClass, word) => {
		const error = errorOf(failureClass, {
			message: `${word} failed`,
			description: `It says: “${word} header missing”.`,
		});
		expect(error).toMatchObject({
			message: 'sign-in failed',
			description: 'It says: “sign-in header missing”.',
		});
	});

	it.each<FailureClass>(['auth', 'insufficient'])(
		'of class %s has links in its description, because the editor shows it as HTML',
		(failureClass) => {
			const link = (to: string) => `<a href="${to}" target="_blank">${to}</a>`;
			const { description } = errorOf(failureClass, {
				description:
					'Enter a key. It is shown at https://kie.ai/api-key. Top up at https://kie.ai/pricing?plan=a&b=1, or look (https://kie.ai/).',
			});
			expect(description).toBe(
				`Enter a key. It is shown at ${link('https://kie.ai/api-key')}. Top up at ${link('https://kie.ai/pricing?plan=a&b=1')}, or look (${link('https://kie.ai/')}).`,
			);
		},
	);

	it('makes no link of what a provider has said, and shows its angle brackets', () => {
		const { description } = errorOf('auth', {
			description:
				'Enter a key. Kie.ai says: “Send <key>, see https://elsewhere.test/a <a href="https://elsewhere.test/b">here</a>.”',
		});
		expect(description).toBe(
			'Enter a key. Kie.ai says: “Send &lt;key>, see https://elsewhere.test/a &lt;a href="https://elsewhere.test/b">here&lt;/a>.”',
		);
	});
});

describe('toNodeError in a tool', () => {
	const TOOL: INode = { ...NODE, type: 'n8n-nodes-credits.creditsTool' };

	function toolErrorOf(failureClass: FailureClass) {
		return toNodeError(
			TOOL,
			new Failure({
				class: failureClass,
				message: 'Lumenote refused the API Key',
				description:
					'Lumenote says: “No Authorization header at https://api.lumenote.example”. Open the credential of this node.',
				httpCode: 401,
			}),
		);
	}

	it.each<[FailureClass, string]>([
		['auth', 'whoever looks after this n8n has entered a valid one in the credential.'],
		['forbidden', 'whoever looks after this n8n has looked into it.'],
		['badResponse', 'Tell the user so, and that how much is left is unknown'],
		['badRequest', 'Asking again does not help before that.'],
		['configuration', 'Tell the user so'],
		['rateLimited', 'Ask again in a few minutes; if this persists, tell the user.'],
		['unavailable', 'This says nothing about the balance.'],
		['timeout', 'This says nothing about the balance.'],
		['network', 'This says nothing about the balance.'],
	])(
		'tells the agent in the message what to make of %s, without an address or a header',
		(failureClass, says) => {
			const error = toolErrorOf(failureClass);
			expect(error).toBeInstanceOf(NodeOperationError);
			expect(error.name).toBe('Credits');
			expect(error.message).toMatch(/^Lumenote refused the API Key\. /);
			expect(error.message).toContain(says);
			expect(error.message).not.toMatch(/https?:|header|node/i);
			expect(error.description).toBeUndefined();
		},
	);

	it('keeps where to top up when too little is left', () => {
		const failure = new Failure({
			class: 'insufficient',
			message: 'Lumenote: 50 credits left, 100 are required',
			description: 'Top up at https://lumenote.example/pricing.',
		});
		expect(toNodeError(TOOL, failure).message).toBe(
			'Lumenote: 50 credits left, 100 are required. Top up at https://lumenote.example/pricing.',
		);
	});
});
