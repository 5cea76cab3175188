import type { ProviderAnswers } from '../../../../nodes/Credits/providers/answers';
import type { RemoteProvider, SignIn } from '../../../../nodes/Credits/providers/contract';
import {
	basic,
	bearer,
	bodyField,
	get,
	post,
	query,
} from '../../../../nodes/Credits/providers/words';
import { sampleOf, shapesMissingIn, shapesOf } from '../../../../sandbox/samples';
import { lumenote } from '../madeUp';

const URL = 'https://api.lumenote.example/v1/account';

function provider(
	name: string,
	changes: Partial<RemoteProvider>,
	bad: ProviderAnswers['bad'] = lumenote.bad,
): ProviderAnswers {
	const record = { ...lumenote.record, name, requests: { me: get(URL) }, ...changes };
	return { ...lumenote, record, bad };
}

function signedWith(name: string, signIn: SignIn): ProviderAnswers {
	return provider(name, { signIn });
}

const refusedWithin200: ProviderAnswers['bad'] = [
	{
		title: 'a wrong key',
		evidence: 'constructed',
		reply: { body: { code: 401 } },
		class: 'auth',
	},
];

const header = signedWith('header', bearer());
const inQuery = signedWith('query', query('key'));
const pair = signedWith('basic', basic('user', '{apiKey}'));
const body = provider('body', {
	signIn: bodyField('key'),
	requests: { me: post(URL, { json: {} }) },
});
const envelope = provider('envelope', { signIn: bearer() }, refusedWithin200);
const several = provider('several', {
	signIn: {},
	requests: { logIn: post(URL, { signIn: query('key') }), me: get(URL, { signIn: bearer() }) },
});
const withExtra = provider('extra', {
	signIn: bearer(),
	requests: { me: get(URL), plan: get(URL, { isOptional: true }) },
});

const names = (sample: readonly ProviderAnswers[]) => sample.map(({ record }) => record.name);

describe('the shape of a provider', () => {
	test.each([
		[header, ['header']],
		[inQuery, ['query']],
		[pair, ['basic']],
		[body, ['body']],
		[envelope, ['header', 'envelope']],
		[several, ['header', 'query', 'several']],
		// What may fail is none of several.
		[withExtra, ['header']],
	])('$record.name', (answers, shapes) => {
		expect([...shapesOf(answers)]).toEqual(shapes);
	});
});

describe('a sample', () => {
	const all = [header, inQuery, pair, body, envelope, several, withExtra];

	test('has every shape that there is, in as few providers as have them, in their order', () => {
		const sample = sampleOf(all, { atLeast: 1, atMost: 5 });
		expect(names(sample)).toEqual(['basic', 'body', 'envelope', 'several']);
		expect(shapesMissingIn(sample)).toEqual([]);
	});

	test('is filled up to the number that is wanted at least', () => {
		expect(names(sampleOf([header, withExtra, inQuery], { atLeast: 3, atMost: 5 }))).toEqual([
			'header',
			'extra',
			'query',
		]);
	});

	test('leaves shapes out rather than being larger than wanted, and it can be told which', () => {
		const sample = sampleOf(all, { atLeast: 1, atMost: 2 });
		expect(names(sample)).toEqual(['basic', 'several']);
		expect(shapesMissingIn(sample)).toEqual(['body', 'envelope']);
	});
});
