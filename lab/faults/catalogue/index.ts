import { bodyFaults } from './bodyFaults';
import { connectionFaults } from './connectionFaults';
import type { Fault } from './fault';
import { framingFaults } from './framingFaults';
import { retryFaults } from './retryFaults';
import { secretFaults } from './secretFaults';
import { statusFaults } from './statusFaults';

/** Every fault that is tried. */
export const faults: readonly Fault[] = [
	...connectionFaults,
	...framingFaults,
	...bodyFaults,
	...statusFaults,
	...retryFaults,
	...secretFaults,
];
