import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import type { SignIn } from '../nodes/Credits/providers/contract';
import { isSuccess } from './answered';

/** Ways in which the requests of providers differ. */
export const SHAPES = {
	header: 'a key in a header',
	query: 'a key in the query',
	basic: 'HTTP Basic',
	body: 'a key in the body',
	envelope: 'a failure within HTTP 200',
	several: 'several requests',
} as const;

/** The name of a shape. */
type Shape = keyof typeof SHAPES;

/** The shapes of a provider's requests and answers. */
function shapesOf({ record, bad }: ProviderAnswers): ReadonlySet<Shape> {
	const requests = Object.values(record.requests);
	const signIns = requests.map(({ signIn = record.signIn }): SignIn => signIn ?? {});
	const has = (part: keyof SignIn) => signIns.some((signIn) => signIn[part] !== undefined);
	const is: Record<Shape, boolean> = {
		header: has('headers'),
		query: has('query'),
		basic: has('basic'),
		body: has('body'),
		envelope: bad.some((facts) => facts.class !== 'badResponse' && isSuccess({ record }, facts)),
		several: requests.filter(({ isOptional }) => isOptional !== true).length > 1,
	};
	return new Set(allShapes.filter((shape) => is[shape]));
}

/**
 * Providers that represent all of them where all would take too long: as few as cover every
 * shape, but at least `atLeast` and at most `atMost`, if there are so many.
 */
export function sampleOf(
	catalogue: readonly ProviderAnswers[],
	{ atLeast, atMost }: { atLeast: number; atMost: number },
): ProviderAnswers[] {
	const left = [...catalogue];
	const missing = new Set<Shape>(allShapes);
	const chosen: ProviderAnswers[] = [];
	while (chosen.length < atMost && left.length > 0) {
		const news = (answers: ProviderAnswers) =>
			[...shapesOf(answers)].filter((shape) => missing.has(shape)).length;
		const best = left.reduce((most, each) => (news(each) > news(most) ? each : most));
		if (news(best) === 0 && chosen.length >= atLeast) break;
		left.splice(left.indexOf(best), 1);
		chosen.push(best);
		for (const shape of shapesOf(best)) missing.delete(shape);
	}
	return catalogue.filter((answers) => chosen.includes(answers));
}

/** The shapes that none of these providers has. */
export function shapesMissingIn(sample: readonly ProviderAnswers[]): Shape[] {
	return allShapes.filter((shape) => !sample.some((answers) => shapesOf(answers).has(shape)));
}

const allShapes = Object.keys(SHAPES) as Shape[];
