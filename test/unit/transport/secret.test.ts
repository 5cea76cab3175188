import { Failure } from '../../../nodes/Credits/balance/failure';
import { melissa } from '../../../nodes/Credits/providers/melissa';
import type { ReadContext } from '../../../nodes/Credits/transport/attempt';
import { readSecret } from '../../../nodes/Credits/transport/secret';

/** All of n8n's context that reading a key may touch. */
function contextWith(
	getCredentials: (type: string) => Promise<object>,
	credentials: object = {},
): ReadContext {
	return { getCredentials, getNode: () => ({ credentials }) } as unknown as ReadContext;
}

function holding(licenseKey: unknown): ReadContext {
	return contextWith(async (type) => {
		expect(type).toBe('melissaCreditsApi');
		return await Promise.resolve({ licenseKey });
	});
}

describe('readSecret', () => {
	it.each([['abc-123'], [' with blanks '], ['~!"$%&/()=?'], ['1']])(
		'returns the key %j',
		async (key) => {
			expect(await readSecret(holding(key), melissa)).toBe(key);
		},
	);

	it.each([
		['empty', '', 'is empty'],
		['blank', '   ', 'is empty'],
		['missing', undefined, 'is empty'],
		['null', null, 'is empty'],
		['a number', 42, 'is empty'],
		['of two lines', 'abc\ndef', 'has a line break in it'],
		['followed by a line break', 'abc\r\n', 'has a line break in it'],
		[
			'in curly quotes',
			'“abc”',
			'has a character in it that a key cannot have, such as a curly quote or an invisible space',
		],
		[
			'with an invisible space',
			'abc\u200b',
			'has a character in it that a key cannot have, such as a curly quote or an invisible space',
		],
		[
			'with a control character',
			'abc\u0000',
			'has a character in it that a key cannot have, such as a curly quote or an invisible space',
		],
	])('refuses a key that is %s, by the shown name of its field', async (_, key, complaint) => {
		const failure = await readSecret(holding(key), melissa);
		expect(failure).toBeInstanceOf(Failure);
		expect(failure).toMatchObject({
			class: 'configuration',
			message: `'License Key' in the credential for Melissa (Cicero) ${complaint}`,
			description:
				'Open the credential and enter the License Key again, without spaces or line breaks around it. It is shown at https://developer.melissa.com/apis/cicero/.',
		});
	});

	const refuse = async (): Promise<never> =>
		await Promise.reject(new Error('Node does not have any credentials set'));
	const advice =
		"Choose or create a Melissa (Cicero) credential in this node, or set 'Provider' to Simulated Account to try it without a key.";

	it('says so when no credential is chosen', async () => {
		expect(await readSecret(contextWith(refuse), melissa)).toMatchObject({
			class: 'configuration',
			message: 'No credential is chosen for Melissa (Cicero)',
			description: advice,
		});
	});

	const chosen = { melissaCreditsApi: { id: '1', name: 'Gone' } };

	it('says no more when n8n does not say why the chosen one cannot be had', async () => {
		const silent = async (): Promise<never> => await Promise.reject({});
		expect(await readSecret(contextWith(silent, chosen), melissa)).toMatchObject({
			message: 'The credential for Melissa (Cicero) cannot be used',
			description: advice,
		});
	});

	it('says what n8n says when the chosen one cannot be had', async () => {
		expect(await readSecret(contextWith(refuse, chosen), melissa)).toMatchObject({
			class: 'configuration',
			message: 'The credential for Melissa (Cicero) cannot be used',
			description: `${advice} n8n says: “Node does not have any credentials set”.`,
		});
	});
});
