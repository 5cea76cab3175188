import fc from 'fast-check';

import { addAmounts } from '../../nodes/Credits/balance/amounts';
import { Failure } from '../../nodes/Credits/balance/failure';
import { readAmount } from '../../nodes/Credits/balance/readers';
import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import { honestRead, readAny, spoiledRead, withBodies, type AnyRead } from './answers';
import { dishonestIn } from './honest';

// One budget for all providers together, so that the time does not grow with them: with
// 300, each still gets 20 spoiled answers in a run, and others in the next one.
const SPOILED_READS = 6_000;
const READS_OF_ANYTHING = 2_000;
const READS_WITH_SECRETS = 2_000;

/** For busy machines; each takes a few seconds. */
jest.setTimeout(120_000);

// A proxy on the way says by HTTP 407 that it is the network; and of something in the first
// answer no request may be made, which is the configuration.
const CLASSES = [
	...['auth', 'forbidden', 'rateLimited', 'unavailable', 'timeout', 'network'],
	...['badResponse', 'badRequest', 'configuration'],
];

/** What is wrong of several things, each with what is to be said of it. */
const wrong = (...faults: [isWrong: boolean, fault: string][]) =>
	faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault);

/** What in a reading does not fit together, or is not what the record declares. */
function contradictionsIn({ answers: { record } }: AnyRead, { reading }: AccountAnswer): string[] {
	const names = reading.balances.map(({ balance }) => balance);
	const declared = record.balances.map(({ balance }): string => balance);
	const unknown = names.filter((name) => !declared.includes(name));
	return [
		...wrong(
			[record.hasOpenBalances !== true && unknown.length > 0, `${unknown.join()} is not declared`],
			[new Set(names).size < names.length, 'two balances of one name'],
		),
		...reading.balances.flatMap(contradictionsInBalance),
	];
}

function contradictionsInBalance(reading: BalanceReading): string[] {
	const { remaining, used, limit, lots, unit, unitType, resetsAt, licenseEndsAt } = reading;
	const times = lots.flatMap(({ startsAt, expiresAt }) => [startsAt, expiresAt]);
	const odd = [resetsAt, licenseEndsAt, ...times].filter((time) => !isCanonical(time));
	return wrong(
		[(remaining === null) !== reading.unlimited, 'unlimited'],
		[limit !== null && (remaining === null || !isSum(limit, used, remaining)), 'limit'],
		[unitType === 'currency' && !/^[A-Z]{3}$/.test(unit), `${unit} is not a currency`],
		[unit === '', 'unit'],
		[lots.some(({ id }) => id === ''), 'lot without id'],
		[odd.length > 0, odd.join()],
	);
}

/** Whether a limit is what is used and what is left, but for rounding below the smallest whole unit. */
function isSum(limit: number, used: number | null, remaining: number): boolean {
	if (used === null) return true;
	const amounts = [limit, used, remaining];
	const gap = Math.abs(addAmounts([limit, -used, -remaining]));
	return amounts.every(Number.isInteger) ? gap === 0 : gap < 1;
}

const isCanonical = (time: string | null) => time === null || new Date(time).toISOString() === time;

/**
 * Balances that are said to be empty although nobody sent a 0. What was computed is
 * said to be, and may be 0 where no part of it is.
 */
function unfoundedZeros(read: AnyRead, { reading }: AccountAnswer): BalanceReading[] {
	const zeros = reading.balances.filter(
		({ remaining, derived }) => remaining === 0 && !derived.includes('remaining'),
	);
	return zeros.length === 0 || saysZero(read) ? [] : zeros;
}

function saysZero({ replies }: AnyRead): boolean {
	return [...replies.values()].flat().some(({ body, headers }) => {
		const text = 'tooLarge' in body ? '' : Buffer.from(body).toString();
		const said = [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => digits);
		return [...said, ...Object.values(headers).map(String)].some(
			(digits) => readAmount(digits) === 0,
		);
	});
}

/** What a failure lacks of one that a person can do something with. */
function faultsOf({ answers: { record } }: AnyRead, failure: Failure): string[] {
	const { class: failureClass, message, description } = failure;
	return wrong(
		[!CLASSES.includes(failureClass), `class ${failureClass}`],
		[!message.includes(record.displayName), `message: ${message}`],
		[!/^(?!.*authorization).*[.]$/is.test(description), `description: ${description}`],
	);
}

/** All that is said of an account, as one text. */
function inWords(outcome: AccountAnswer | Failure): string {
	if (!(outcome instanceof Failure)) return JSON.stringify(outcome);
	return [outcome.class, outcome.message, outcome.description, outcome.providerCode].join(' ');
}

describe('a read of any provider', () => {
	it('gives what a spoiled answer says, or a typed failure, and the same each time', async () => {
		await fc.assert(
			fc.asyncProperty(spoiledRead, async (read) => {
				const outcome = await readAny(read);
				const again = await readAny(read);
				expect(inWords(again)).toBe(inWords(outcome));
				const faults =
					outcome instanceof Failure
						? faultsOf(read, outcome)
						: [
								...dishonestIn(outcome.reading),
								...contradictionsIn(read, outcome),
								...unfoundedZeros(read, outcome),
							];
				expect(faults).toEqual([]);
			}),
			{ numRuns: SPOILED_READS },
		);
	});

	it('gives a balance or a typed failure for any bytes under any status', async () => {
		const status = fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 599 }));
		const headers = fc.record(
			{ 'retry-after': fc.oneof(fc.string(), fc.nat().map(String), fc.array(fc.string())) },
			{ requiredKeys: [] },
		);
		const body = fc.oneof(
			fc.uint8Array({ maxLength: 60 }),
			fc.jsonValue({ maxDepth: 4 }).map((json) => Buffer.from(JSON.stringify(json))),
			fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
		);
		await fc.assert(
			fc.asyncProperty(honestRead, status, headers, body, async (honest, code, head, bytes) => {
				const reply = { status: code, headers: head, body: bytes };
				const names = Object.keys(honest.answers.record.requests);
				const read = { ...honest, replies: new Map(names.map((name) => [name, [reply]])) };
				const outcome = await readAny(read);
				const faults =
					outcome instanceof Failure ? faultsOf(read, outcome) : dishonestIn(outcome.reading);
				expect(faults).toEqual([]);
			}),
			{ numRuns: READS_OF_ANYTHING },
		);
	});

	it('never shows a secret, wherever the answer repeats it', async () => {
		const picks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 });
		const spelling = fc.integer({ min: 0, max: 2 });
		await fc.assert(
			fc.asyncProperty(spoiledRead, fc.nat(), picks, spelling, async (read, seed, chosen, way) => {
				const secrets = read.answers.record.fields
					.filter(({ kind }) => kind === 'secret')
					.map(({ name }) => String(read.credential[name]))
					.filter((secret) => secret !== '');
				const spellings = secrets.flatMap(spellingsOf);
				const repeated = spellingsOf(secrets[seed % secrets.length] ?? '')[way] ?? '';
				const outcome = await readAny(
					withBodies(read, seed, (text) => withSecret(text, chosen, repeated)),
				);
				const shown = inWords(outcome);
				expect(spellings.filter((secret) => shown.includes(secret))).toEqual([]);
			}),
			{ numRuns: READS_WITH_SECRETS },
		);
	});
});

/** A text as it is, in an address and in Base64. */
function spellingsOf(secret: string): string[] {
	return [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
}

/** The texts and names of a JSON text replaced by the secret, at random. */
function withSecret(text: string, picks: readonly number[], spelling: string): string {
	let index = 0;
	return text.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => {
		const pick = picks[index++ % Math.max(1, picks.length)];
		if (pick === 1) return JSON.stringify(spelling);
		// Between quotation marks in XML there may be what no JSON text holds.
		return pick === 2 ? `${quoted.slice(0, -1)} ${spelling}!"` : quoted;
	});
}
