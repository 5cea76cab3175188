import { createHash } from 'node:crypto';

import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import {
	credentialDisplayNameOf,
	credentialTypeOf,
	mainSecretOf,
	type CredentialField,
	type RemoteProvider,
} from '../nodes/Credits/providers/contract';
import { fillTemplate } from '../nodes/Credits/providers/template';
import { catalogue } from './catalogue';

/** Fields of a credential by name, as n8n stores them. */
export type CredentialData = Record<string, string | number | boolean>;

/** A credential for the sandbox, in n8n's import format. */
export interface SandboxCredential {
	id: string;
	name: string;
	type: string;
	provider: string;
	data: CredentialData;
	/** The same with a key that the provider refuses. */
	badData: CredentialData;
	/** The secrets in `data`, from {@link secretsIn}. */
	secrets: readonly string[];
}

/** The credential that the sandbox accepts for a provider. Everything in it is made up. */
export function credentialDataOf({ record, credential = {} }: ProviderAnswers): CredentialData {
	const data: CredentialData = {};
	for (const field of record.fields) data[field.name] = madeUp(record.name, field);
	for (const [name, value] of Object.entries(credential)) {
		data[name] = typeof value === 'string' ? shaped(value, `${record.name} ${name}`) : value;
	}
	return data;
}

/** The same with a key that the provider refuses. */
export function refusedDataOf(answers: ProviderAnswers): CredentialData {
	const data = credentialDataOf(answers);
	const { name } = mainSecretOf(answers.record);
	return { ...data, [name]: `${data[name]}-revoked` };
}

/**
 * The secrets of a credential, which must not appear anywhere: the values of its secret
 * fields, and their pair in HTTP Basic. Empty values are skipped.
 */
export function secretsIn({ fields, signIn }: RemoteProvider, data: CredentialData): string[] {
	const values = fields
		.filter(({ kind }) => kind === 'secret')
		.map(({ name }) => String(data[name] ?? ''))
		.filter((value) => value !== '');
	const { basic } = signIn;
	if (basic === undefined) return values;
	const fill = (half: string) => fillTemplate(half, (name) => String(data[name] ?? ''));
	return [...values, `${fill(basic.user)}:${fill(basic.password)}`];
}

/** Fills a format with made-up characters, always the same ones. @param seed what they are for */
function shaped(shape: string, seed: string): string {
	const digits = createHash('sha512').update(`sandbox ${seed}`).digest('hex');
	let used = 0;
	return shape.replace(/\{(\d+)\}/g, (_, length: string) => {
		const part = digits.slice(used, used + Number(length));
		used += Number(length);
		return part;
	});
}

function madeUp(provider: string, field: CredentialField): string | number | boolean {
	switch (field.kind) {
		case 'secret':
			return `sandbox-${provider}-${field.name}-93d07b`;
		case 'text':
			return field.isOptional === true ? '' : `sandbox-${field.name}`;
		case 'choice':
			return field.default;
		case 'amount':
			return field.default ?? 1000;
		case 'address':
			return `https://${provider.toLowerCase()}.${field.domain ?? 'example.test'}`;
	}
}

/** One working credential per provider. */
export const sandboxCredentials: SandboxCredential[] = catalogue.map((answers) => {
	const { record } = answers;
	const data = credentialDataOf(answers);
	return {
		id: `sandbox-${record.name}`,
		// n8n's own name for the first credential of a type; the examples refer to it.
		name: `${credentialDisplayNameOf(record).replace(/ API$/, '')} account`,
		type: credentialTypeOf(record),
		provider: record.name,
		data,
		badData: refusedDataOf(answers),
		secrets: secretsIn(record, data),
	};
});

/** The credential of a provider. @throws Error for a provider that the sandbox does not have */
export function sandboxCredentialOf(provider: string): SandboxCredential {
	const found = sandboxCredentials.find((credential) => credential.provider === provider);
	if (found === undefined) throw new Error(`The sandbox has no account at ${provider}.`);
	return found;
}
