import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { catalogue } from '../../sandbox/catalogue';
import { sampleOf } from '../../sandbox/samples';
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
