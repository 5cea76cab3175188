import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { SHAPES, shapesMissingIn } from '../../sandbox/samples.js';
import { UsageError } from '../../harness/shutdown.mjs';
import { SEED, type Experiment, type Lab } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { failureLines, mebibytes, tableOf } from '../report.mjs';
import { total } from '../statistics.mjs';
import { FaultContext } from './catalogue/faultContext.js';
import { faults } from './catalogue/index.js';
import { canBeSubject } from './catalogue/subject.js';
import {
	matrixOf,
	representatives,
	SETTINGS,
	tryCell,
	type Cell,
	type CellResult,
} from './cell.js';
import { tryInProcess, type InProcessResult } from './inProcess.js';

/** Name of the part that needs no sockets, for `--only`. */
const STATUSES = 'statuses';

export const experiment: Experiment = {
	help: `Reads three to five providers, chosen by the shape of their requests, behind every
fault, with the built node in n8n's own engine, over real sockets against simulated
providers on this machine: under each of the three On Error settings, with both
operations, and with a poll of the trigger. Looks at the class of the failure, the
time, the memory, the items on each branch, and for the secrets in everything that
is left behind. What depends on a provider's record alone, every HTTP status with
every sort of body, is answered to all providers without sockets.`,
	options: {
		seed: SEED,
		only: { takes: 'text', help: `a provider by its id, a fault such as bomb, or ${STATUSES}` },
	},
	run: async (lab) => {
		const { cells, inProcess } = chosen(lab.options['only']);
		const answered = await answerInProcess(inProcess, lab);
		const results = await tryAll(cells, lab);
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
		const failed = answered.filter(({ complaints }) => complaints.length > 0);
		return {
			data: { ...figures, cells: results, inProcess: answered },
			report: [
				...matrixLines(results),
				...failureLines([
					...results.flatMap(({ provider, fault, setting, complaints }) =>
						complaints.map((complaint) => `${fault} at ${provider}, ${setting}: ${complaint}`),
					),
					...answered.flatMap(({ provider, complaints }) =>
						complaints.map((complaint) => `${provider}: ${complaint}`),
					),
				]),
				`${figures.passed} cells passed, ${figures.failed} failed, ${figures.impossible} cannot occur; ${figures.reads} reads,`,
				`the slowest took ${figures.slowestMs} ms, the largest grew by ${mebibytes(figures.grownBytes)}, the sandbox included.`,
				`In process: ${total(answered, ({ reads }) => reads)} reads with other statuses and bodies at ${answered.length} providers, ${failed.length} of them with complaints.`,
				...figures.missingShapes.map((shape) => `No provider in the matrix has ${shape}.`),
			],
			hasPassed: figures.failed === 0 && failed.length === 0,
		};
	},
};

/** What is tried over real sockets, and at which providers statuses and bodies without. */
interface Choice {
	cells: Cell[];
	inProcess: readonly ProviderAnswers[];
}

function chosen(name: string | undefined): Choice {
	if (name === undefined) return { cells: matrixOf(representatives), inProcess: catalogue };
	if (name === STATUSES) return { cells: [], inProcess: catalogue };
	const provider = catalogue.find(({ record }) => record.name === name);
	if (provider !== undefined) {
		const cells = matrixOf(canBeSubject(provider) ? [provider] : []);
		return { cells, inProcess: [provider] };
	}
	const cells = matrixOf(representatives).filter(({ fault }) => fault.name === name);
	if (cells.length > 0) return { cells, inProcess: [] };
	const names = [...catalogue.map(({ record }) => record), ...faults].map((each) => each.name);
	throw new UsageError(
		`There is no "${name}". There are: ${STATUSES}, ${names.sort().join(', ')}.`,
	);
}

async function answerInProcess(
	providers: readonly ProviderAnswers[],
	{ shutdown }: Lab,
): Promise<InProcessResult[]> {
	const results: InProcessResult[] = [];
	const progress = new Progress(providers.length);
	for (const answers of providers) {
		shutdown.signal.throwIfAborted();
		progress.show(results.length, `statuses and bodies at ${answers.record.displayName}`);
		results.push(await tryInProcess(answers));
	}
	progress.end();
	return results;
}

/** Tries one cell after the other: they share the proxy and the process whose memory is measured. */
async function tryAll(cells: Cell[], { seed, shutdown }: Lab): Promise<CellResult[]> {
	if (cells.length === 0) return [];
	const context = await FaultContext.start();
	shutdown.onEnd(() => context.stop());
	const results: CellResult[] = [];
	const progress = new Progress(cells.length);
	for (const cell of cells) {
		shutdown.signal.throwIfAborted();
		progress.show(results.length, `${cell.fault.title}, ${cell.answers.record.displayName}`);
		const result = await tryCell(context, cell, seed);
		results.push(result);
		if (result.verdict !== 'failed') continue;
		const { provider, fault, setting, complaints } = result;
		progress.say(`FAILED ${fault} at ${provider}, ${setting}: ${complaints[0]?.slice(0, 300)}`);
	}
	progress.end();
	return results;
}

/** A row per fault, a column per provider, four marks per cell. */
function matrixLines(results: readonly CellResult[]): string[] {
	if (results.length === 0) return [];
	const marks = { passed: '+', failed: 'F', impossible: '–' };
	const providers = [...new Set(results.map(({ provider }) => provider))];
	const rows = faults.flatMap(({ name, title }) => {
		const row = results.filter(({ fault }) => fault === name);
		if (row.length === 0) return [];
		const cells = providers.map((provider) =>
			SETTINGS.flatMap((setting) =>
				row.filter((cell) => cell.provider === provider && cell.setting === setting),
			)
				.map(({ verdict }) => marks[verdict])
				.join(''),
		);
		return [[title, ...cells, [...new Set(row.flatMap(({ outcomes }) => outcomes))].join(', ')]];
	});
	return [
		tableOf(['Fault', ...providers, 'Comes to'], rows),
		`Marks: ${SETTINGS.join(', ')}. + passed, F failed, – cannot occur.`,
	];
}
