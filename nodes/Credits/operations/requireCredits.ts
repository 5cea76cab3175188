import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { ERROR_BRANCH_FIELDS } from '../output/errorItem';
import { readDemands, type Demand } from './demands';
import {
	comparedItem,
	coveredItems,
	estimateHint,
	insufficientCredits,
	isCovered,
	isTaken,
	unreadGateItem,
	type Claim,
	type UnreadClaim,
} from './gateItems';
import type { Run } from './run';

/**
 * Require Credits: a gate that keeps the data flowing. Each input item continues with the
 * balance added under Output Field, unless credits are insufficient and the settings hold
 * it back.
 */
export async function requireCredits(run: Run): Promise<INodeExecutionData[]> {
	run.hintOnce(alwaysOutputDataHint(run));
	const demands: Array<Demand | Failure> = [];
	for (const [index, demand] of (await readDemands(run)).entries()) {
		await run.breaks.takeIfDue();
		demands.push(refuseField(run, demand, index));
	}
	run.stopForFirst(demands);
	const claims: Array<Claim | UnreadClaim> = [];
	await run.mapItems(async (_, index) => {
		const demand = demands[index];
		if (demand !== undefined) claims.push(await readClaim(run, demand, index));
	});
	await run.breaks.takeIfDue();
	const covered = claims.filter(isCovered);
	const output = await run.mapItems((_, index) => {
		const claim = claims[index];
		if (claim === undefined) return [];
		if ('unread' in claim) return [unreadGateItem(run, claim)];
		// If nothing is covered, it is Stop.
		return covered.length > 0 && claim.demand.whenInsufficient === 'passCovered'
			? coveredItems(run, claim)
			: [comparedItem(run, claim)];
	});
	run.hintOnce(heldBackHint(run, claims, covered));
	const [last] = covered.slice(-1);
	if (last !== undefined) {
		run.hintOnce(estimateHint(last.answer.balances[0], last.demand.requiredUpTo));
	}
	return output.flat();
}

async function readClaim(
	run: Run,
	demand: Demand | Failure,
	index: number,
): Promise<Claim | UnreadClaim> {
	if (demand instanceof Failure) {
		return { index, unread: run.unread(demand, index, null), required: null };
	}
	const answer = await run.read(demand.settings, index, demand.balance);
	return 'failure' in answer
		? { index, unread: answer, required: demand.required }
		: { index, demand, answer };
}

/** Reports what Pass What Is Covered held back if it is not visible elsewhere. */
function heldBackHint(
	run: Run,
	claims: ReadonlyArray<Claim | UnreadClaim>,
	covered: readonly Claim[],
): string | null {
	if (run.onError !== 'stop' || covered.length === 0) return null;
	const held = claims.find((claim): claim is Claim => 'demand' in claim && !isCovered(claim));
	if (held === undefined) return null;
	const { message } = insufficientCredits(held.answer.balances[0], held.demand.required);
	return `${covered.length} of ${claims.length} items passed, the others were held back: ${message}.`;
}

/**
 * Returns the hint about n8n's setting Always Output Data. If a node leaves its first
 * output empty, n8n puts an empty item there, and the work behind a closed gate runs once.
 * That can only happen with the error output: under Continue every item passes, and an
 * execution that stops has no output. The hint is shown while there is enough, too, since
 * afterwards it is too late; and only on a run, since the conditions of a description's own
 * hints cannot see a node's settings.
 */
function alwaysOutputDataHint({ onError, context }: Run): string | null {
	if (onError !== 'errorBranch' || context.getNode().alwaysOutputData !== true) return null;
	return "Turn off 'Always Output Data': with it, n8n sends an empty item past a closed gate, and the nodes after it run.";
}

/**
 * Refuses an Output Field that is in use: overwriting a field of the input would lose what
 * a later node needs. The amount of a refused item is known, and stays in the sum.
 */
function refuseField(run: Run, demand: Demand | Failure, index: number): Demand | Failure {
	if (demand instanceof Failure) return demand;
	const { outputField } = demand.settings;
	const isKept = ERROR_BRANCH_FIELDS.includes(outputField);
	if (!isKept && !isTaken(run, index, outputField)) return demand;
	const options = run.parametersOf(index).collection('options');
	const advice = "Choose another 'Output Field' under Options.";
	return isKept
		? options.refusal(
				'outputField',
				`cannot be '${outputField}', which n8n reserves for its error output`,
				advice,
			)
		: options.refusalOfItem(
				'outputField',
				`names the field '${outputField}', which the item already has`,
				advice,
			);
}
