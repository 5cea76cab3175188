import { Failure } from '../balance/failure';
import { readStoredReadings, type StoredBalance } from '../runway/storedReadings';
import type { Run } from './run';

/** Explains a reading, for input without any. */
const READING =
	"A reading is an item with 'remaining' (a number) and 'retrievedAt' (a date and time), as Get Balance returns it and a table keeps it. Connect the node that reads the table, and check its output; the example 'Readings and runway' shows how.";

/**
 * Reads the input items of Forecast as readings. Others are excluded, and a hint says how
 * many they are and what is wrong with the first.
 *
 * @param now epoch milliseconds
 * @throws Failure of class `configuration` when no reading is left
 */
export async function readForecastInput(run: Run, now: number): Promise<StoredBalance[]> {
	const timeZone = run.context.getTimezone();
	const items = run.inputs.map(({ json }) => json);
	const stored = await run.breaks.during(readStoredReadings(items, now, timeZone));
	const { balances, leftOut, firstLeftOut } = stored;
	if (firstLeftOut === null) {
		if (balances.length > 0) return balances;
		throw notAReading(
			'all of them come from reads that did not succeed, or from balances that the plan does not have',
		);
	}
	const { item, fault } = firstLeftOut;
	const complaint = `'${fault.field}' ${fault.complaint}`;
	if (balances.length === 0) throw notAReading(complaint, item);
	const share = `${leftOut} of ${items.length} items`;
	run.hintOnce(
		leftOut === 1
			? `${share} is not a reading and was left out: item ${item}, ${complaint}.`
			: `${share} are not readings and were left out. The first is item ${item}: ${complaint}.`,
	);
	return balances;
}

function notAReading(complaint: string, itemIndex?: number): Failure {
	return new Failure({
		class: 'configuration',
		message: `No item is a reading: ${complaint}`,
		description: READING,
		...(itemIndex !== undefined && { itemIndex }),
	});
}
