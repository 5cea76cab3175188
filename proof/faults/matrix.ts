import type { ProviderFixture } from '../../sandbox/fixture';
import { fixtures } from '../../sandbox/providers';
import { Random, seedFor } from '../random';
import { faults } from './catalogue';
import type { Cell, Setting } from './cell';
import type { Fault } from './fault';
import type { OnError, Operation } from './nodeRead';

const ON_ERROR: readonly [OnError, ...OnError[]] = ['stop', 'continue', 'errorOutput'];

const OPERATIONS: readonly [Operation, ...Operation[]] = ['getBalance', 'requireCredits'];

/** What stands above the columns of the matrix. */
export const SETTINGS: readonly Setting[] = [...ON_ERROR, 'poll'];

/** Every fault at every provider under every setting, with both operations of the node. */
export function wholeMatrix(): Cell[] {
	return places().flatMap((place) =>
		SETTINGS.map((setting) => ({
			...place,
			setting,
			operations: OPERATIONS,
			mostVariants: Infinity,
		})),
	);
}

/** In a short run what consists of waiting is tried in one variant, the rest in two. */
const MOST_VARIANTS = { slow: 1, quick: 2 };

/**
 * The same in short: each fault at each provider under one On Error setting and
 * with one operation, and one poll per fault. The seed decides which.
 */
export function rotatedMatrix(seed: number): Cell[] {
	const cells = places().map(({ fault, fixture }): Cell => {
		const random = new Random(seedFor(seed, `${fault.name} ${fixture.record.name}`));
		const operations = [random.pick(OPERATIONS)];
		const setting = random.pick(ON_ERROR);
		const mostVariants = fault.isSlow ? MOST_VARIANTS.slow : MOST_VARIANTS.quick;
		return { fault, fixture, setting, operations, mostVariants };
	});
	const polls = faults.flatMap((fault): Cell[] => {
		const possible = fixtures.filter((fixture) => (fault.impossibleAt?.(fixture) ?? null) === null);
		const fixture = new Random(seedFor(seed, fault.name)).pick(possible);
		if (fixture === undefined) return [];
		return [{ fault, fixture, setting: 'poll', operations: [], mostVariants: 1 }];
	});
	return [...cells, ...polls];
}

/** The cells of one provider or of one fault. */
export function only(cells: readonly Cell[], name: string): Cell[] {
	return cells.filter(({ fixture, fault }) => [fixture.record.name, fault.name].includes(name));
}

function places(): Array<{ fixture: ProviderFixture; fault: Fault }> {
	return faults.flatMap((fault) => fixtures.map((fixture) => ({ fixture, fault })));
}
