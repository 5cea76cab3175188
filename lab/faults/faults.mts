import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { sampleOf, SHAPES, shapesMissingIn } from '../../sandbox/samples.js';
import { UsageError } from '../../harness/shutdown.mjs';
import { SEED, type Experiment, type Lab } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { failureLines, mebibytes, tableOf } from '../report.mjs';
import { total } from '../statistics.mjs';
import type { Fault } from './catalogue/fault.js';
import { FaultContext } from './catalogue/faultContext.js';
import { faults } from './catalogue/index.js';
import { canBeSubject } from './catalogue/subject.js';
import { tryFault, WAYS, type ReadResult, type Way } from './catalogue/trial.js';

const possible = catalogue.filter(canBeSubject);

/** The providers that represent all others: what goes over the wire depends only on the shape of a request. */
const representatives = sampleOf(possible, { atLeast: 3, atMost: 5 });

/** The settings in a cell of the matrix, in order. */
const SETTINGS = [...new Set(WAYS.map(({ setting }) => setting))];

const MARKS = { passed: '+', failed: 'F', impossible: '–' };

/** One place in the matrix: both operations under an On Error setting, or a poll of the trigger. */
interface Cell {
	answers: ProviderAnswers;
	fault: Fault;
	setting: Way['setting'];
}

/** Result of a cell. */
interface CellResult {
	provider: string;
	fault: string;
	setting: Way['setting'];
	verdict: keyof typeof MARKS;
	/** The expected outcomes of its reads. */
	outcomes: string[];
	/** Everything that was wrong. */
	complaints: string[];
	reads: number;
	/** The longest read. */
	slowestMs: number;
	/** The most by which the process grew in one read, the sandbox included. */
	grownBytes: number;
}

export const experiment: Experiment = {
	help: `Reads three to five providers, chosen by the shape of their requests, behind every
fault, with the built node in n8n's own engine, over real sockets against simulated
providers on this machine: under each of the three On Error settings, with both
operations, and with a poll of the trigger. Checks the class of the failure, the
time, the memory and the items on each branch, and searches for the secrets in
everything that is left behind. What a status or a whole body means at a provider is
tested without sockets, by the unit and contract tests.`,
	options: {
		seed: SEED,
		only: { takes: 'text', help: 'a provider by its id, or a fault such as bomb' },
	},
	run: async (lab) => {
		const results = await tryCells(chosen(lab.options['only']), lab);
		const of = (verdict: CellResult['verdict']) =>
			results.filter((result) => result.verdict === verdict).length;
		const figures = {
			passed: of('passed'),
			failed: of('failed'),
			impossible: of('impossible'),
			/** Reads of the node and polls of the trigger. */
			reads: total(results, ({ reads }) => reads),
			slowestMs: Math.max(0, ...results.map(({ slowestMs }) => slowestMs)),
			grownBytes: Math.max(0, ...results.map(({ grownBytes }) => grownBytes)),
			missingShapes: shapesMissingIn(representatives).map((shape) => SHAPES[shape]),
		};
		return {
			data: { ...figures, cells: results },
			report: [
				...matrixLines(results),
				...failureLines(results.flatMap(namedComplaints)),
				`${figures.passed} cells passed, ${figures.failed} failed, ${figures.impossible} cannot occur; ${figures.reads} reads,`,
				`the slowest took ${figures.slowestMs} ms, the largest grew by ${mebibytes(figures.grownBytes)}, the sandbox included.`,
				...figures.missingShapes.map((shape) => `No provider in the matrix has ${shape}.`),
			],
			hasPassed: figures.failed === 0,
		};
	},
};

/** The cells to try: all, those of one provider, or those of one fault. */
function chosen(name: string | undefined): Cell[] {
	if (name === undefined) return matrixOf(representatives);
	const provider = possible.find(({ record }) => record.name === name);
	if (provider !== undefined) return matrixOf([provider]);
	const cells = matrixOf(representatives).filter(({ fault }) => fault.name === name);
	if (cells.length > 0) return cells;
	const names = [...possible.map(({ record }) => record), ...faults].map((each) => each.name);
	throw new UsageError(`There is no "${name}". There are: ${names.sort().join(', ')}.`);
}

/** Every fault at these providers under every setting. */
function matrixOf(providers: readonly ProviderAnswers[]): Cell[] {
	return faults.flatMap((fault) =>
		providers.flatMap((answers) => SETTINGS.map((setting) => ({ fault, answers, setting }))),
	);
}

/** Tries one cell after another: they share the proxy and the process whose memory is measured. */
async function tryCells(cells: readonly Cell[], { shutdown, seed }: Lab): Promise<CellResult[]> {
	const context = await FaultContext.start();
	shutdown.onEnd(() => context.stop());
	const results: CellResult[] = [];
	const progress = new Progress(cells.length);
	for (const cell of cells) {
		shutdown.signal.throwIfAborted();
		const { answers, fault, setting } = cell;
		progress.show(results.length, `${fault.title}, ${answers.record.displayName}`);
		const reads: ReadResult[] = [];
		for (const way of WAYS.filter((each) => each.setting === setting)) {
			reads.push(...(await tryFault(context, { answers, fault, way }, seed)));
		}
		const result = resultOf(cell, reads);
		results.push(result);
		const [complaint] = namedComplaints(result);
		if (complaint !== undefined) progress.say(`FAILED ${complaint.slice(0, 300)}`);
	}
	progress.end();
	return results;
}

function resultOf({ answers, fault, setting }: Cell, reads: readonly ReadResult[]): CellResult {
	const complaints = reads.flatMap((read) => read.complaints);
	const verdict = complaints.length === 0 ? 'passed' : 'failed';
	return {
		provider: answers.record.name,
		fault: fault.name,
		setting,
		verdict: reads.length === 0 ? 'impossible' : verdict,
		outcomes: [...new Set(reads.map(({ outcome }) => outcome))].sort(),
		complaints,
		reads: reads.length,
		slowestMs: Math.round(Math.max(0, ...reads.map(({ tookMs }) => tookMs))),
		grownBytes: Math.max(0, ...reads.map(({ grownBytes }) => grownBytes)),
	};
}

function namedComplaints({ provider, fault, setting, complaints }: CellResult): string[] {
	return complaints.map((complaint) => `${fault} at ${provider}, ${setting}: ${complaint}`);
}

/** A row per fault, a column per provider, four marks per cell. */
function matrixLines(results: readonly CellResult[]): string[] {
	const providers = [...new Set(results.map(({ provider }) => provider))];
	const rows = faults.flatMap(({ name, title }) => {
		const row = results.filter(({ fault }) => fault === name);
		if (row.length === 0) return [];
		const marks = providers.map((provider) =>
			row.flatMap((cell) => (cell.provider === provider ? [MARKS[cell.verdict]] : [])).join(''),
		);
		return [[title, ...marks, [...new Set(row.flatMap(({ outcomes }) => outcomes))].join(', ')]];
	});
	return [
		tableOf(['Fault', ...providers, 'Result'], rows),
		`Marks: ${SETTINGS.join(', ')}. + passed, F failed, – cannot occur.`,
	];
}
