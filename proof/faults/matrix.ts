import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { catalogue } from '../../sandbox/catalogue';
import { sampleOf } from '../../sandbox/samples';
import { Random, seedFor } from '../random';
import { faults } from './catalogue';
import type { Cell, Setting } from './cell';
import type { OnError, Operation } from './nodeRead';
import { canBeSubject } from './subject';

const ON_ERROR: readonly [OnError, ...OnError[]] = ['stop', 'continue', 'errorOutput'];

const OPERATIONS: readonly [Operation, ...Operation[]] = ['getBalance', 'requireCredits'];

/** What stands above the columns of the matrix. */
export const SETTINGS: readonly Setting[] = [...ON_ERROR, 'poll'];

/** How many providers meet every fault over real sockets. */
const COUNT = { atLeast: 3, atMost: 5 } as const;

/** The providers that stand for all others: what goes over the wire depends on the shape of a request alone. */
export const representatives: readonly ProviderAnswers[] = sampleOf(
	catalogue.filter(canBeSubject),
	COUNT,
);

/** Every fault at these providers under every setting, with both operations of the node. */
export function matrixOf(providers: readonly ProviderAnswers[]): Cell[] {
	return faults.flatMap((fault) =>
		providers.flatMap((answers) =>
			SETTINGS.map((setting) => ({
				fault,
				answers,
				setting,
				operations: OPERATIONS,
				mostVariants: Infinity,
			})),
		),
	);
}

/** In a short run what consists of waiting is tried in one variant, the rest in two. */
const MOST_VARIANTS = { slow: 1, quick: 2 };

/**
 * The same in short: each fault at each representative under one On Error setting and
 * with one operation, and one poll per fault. The seed decides which.
 */
export function rotatedMatrix(seed: number): Cell[] {
	const cells = matrixOf(representatives)
		.filter(({ setting }) => setting === SETTINGS[0])
		.map(({ fault, answers }): Cell => {
			const random = new Random(seedFor(seed, `${fault.name} ${answers.record.name}`));
			const operations = [random.pick(OPERATIONS)];
			const setting = random.pick(ON_ERROR);
			const mostVariants = fault.isSlow ? MOST_VARIANTS.slow : MOST_VARIANTS.quick;
			return { fault, answers, setting, operations, mostVariants };
		});
	const polls = faults.flatMap((fault): Cell[] => {
		const answers = new Random(seedFor(seed, fault.name)).pick(representatives);
		if (answers === undefined) return [];
		return [{ fault, answers, setting: 'poll', operations: [], mostVariants: 1 }];
	});
	return [...cells, ...polls];
}
