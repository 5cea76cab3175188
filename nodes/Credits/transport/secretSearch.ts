import type { SecretForm } from './secretForms';
import { spellingsAt, type Spelling } from './spelling';

/** A part of a text, from the first position up to and excluding the last. */
export interface TextRange {
	start: number;
	end: number;
}

/**
 * Finds every spelling of several secrets, each character on its own and however it is
 * escaped. The number of steps per character of the text is bounded: all forms are compared
 * at once, one bit each, from the end to the start (the Shift-And algorithm).
 */
export class SecretSearch {
	/** Bits of the places at which a character may be. */
	private readonly bitsOf = new Map<string, bigint>();
	/** Bit of the first place of each form. */
	private readonly firstBits: bigint[] = [];
	private readonly anyFirst: bigint;
	/** Bits after the last place of each form. */
	private readonly lastBits: bigint = 0n;
	private readonly shortest: number;

	constructor(forms: readonly SecretForm[]) {
		let offset = 0n;
		for (const { places, optional } of forms) {
			this.firstBits.push(1n << offset);
			for (const characters of places) {
				for (const character of characters) {
					this.bitsOf.set(character, (this.bitsOf.get(character) ?? 0n) | (1n << offset));
				}
				offset += 1n;
			}
			for (let missing = 0n; missing <= optional; missing++) {
				this.lastBits |= 1n << (offset - missing);
			}
			offset += 1n;
		}
		this.anyFirst = this.firstBits.reduce((any, first) => any | first, 0n);
		this.shortest = Math.min(...forms.map(({ places, optional }) => places.length - optional));
	}

	/** @returns the ranges in order, without overlaps */
	find(text: string): TextRange[] {
		if (text.length < this.shortest) return [];
		const rests = this.restsIn(text);
		const found: TextRange[] = [];
		for (const [start, rest] of rests.entries()) {
			if ((rest & this.anyFirst) === 0n) continue;
			const end = this.endOf(text, start, rests);
			const last = found.at(-1);
			if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
			else found.push({ start, end });
		}
		return found;
	}

	/** For each position, the places from which a form continues there to its end. */
	private restsIn(text: string): bigint[] {
		const rests = Array<bigint>(text.length + 1).fill(this.lastBits);
		for (let at = text.length - 1; at >= 0; at--) {
			let rest = this.lastBits;
			for (const spelling of spellingsAt(text, at)) rest |= this.placesOf(spelling, rests);
			rests[at] = rest;
		}
		return rests;
	}

	/** The places at which this spelling continues to the end of a form. */
	private placesOf({ character, end }: Spelling, rests: readonly bigint[]): bigint {
		const bits = this.bitsOf.get(character);
		return bits === undefined ? 0n : bits & ((rests[end] ?? 0n) >> 1n);
	}

	/** The end of the longest form that begins at a position. */
	private endOf(text: string, start: number, rests: readonly bigint[]): number {
		const rest = rests[start] ?? 0n;
		let longest = start;
		for (const first of this.firstBits) {
			if ((rest & first) === 0n) continue;
			let end = start;
			for (let bit = first; ; bit <<= 1n) {
				const spelling = spellingsAt(text, end)
					.reverse()
					.find((next) => (this.placesOf(next, rests) & bit) !== 0n);
				if (spelling === undefined) break;
				end = spelling.end;
			}
			longest = Math.max(longest, end);
		}
		return longest;
	}
}
