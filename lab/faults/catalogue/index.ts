import { bodyFaults } from './bodyFaults';
import { connectionFaults } from './connectionFaults';
import type { Fault } from './fault';
import { framingFaults } from './framingFaults';
import { retryFaults } from './retryFaults';
import { secretFaults } from './secretFaults';
import { statusFaults } from './statusFaults';

/**
 * Every fault that is tried. A new one is an entry in the file of the layer where it occurs:
 * `npm test` (`test/contract/transport`) and the lab take it from here, and check the outcome,
 * the time, the memory, the requests and the secrets of each of its variants.
 */
export const faults: readonly Fault[] = [
	...connectionFaults,
	...framingFaults,
	...bodyFaults,
	...statusFaults,
	...retryFaults,
	...secretFaults,
];
