import type {
	AddressField,
	AmountField,
	ChoiceField,
	ChoiceOption,
	SecretField,
	TextField,
} from './contract';

type Rest<Field> = Partial<Omit<Field, 'kind' | 'displayName'>>;

/** A secret of the credential, by default `apiKey`. */
export function secret(displayName: string, rest: Rest<SecretField> = {}): SecretField {
	return { kind: 'secret', name: 'apiKey', displayName, ...rest };
}

/** A text of the credential that grants no access. */
export function text(
	name: string,
	displayName: string,
	rest: Omit<Rest<TextField>, 'name'> = {},
): TextField {
	return { kind: 'text', name, displayName, ...rest };
}

/** A choice of the credential; the first option is the default unless another is named. */
export function choice(
	name: string,
	displayName: string,
	options: readonly [ChoiceOption, ...ChoiceOption[]],
	rest: Omit<Rest<ChoiceField>, 'name' | 'options'> = {},
): ChoiceField {
	return { kind: 'choice', name, displayName, options, default: options[0].value, ...rest };
}

/** The address of the user's own server, `baseUrl`. */
export function ownAddress(rest: Rest<AddressField> = {}): AddressField {
	return {
		kind: 'address',
		name: 'baseUrl',
		displayName: 'Base URL',
		description: 'Address of the server, without the path of a single call',
		placeholder: 'e.g. https://relay.example.com',
		...rest,
	};
}

/** An amount above 0 that only the user knows. */
export function amount(
	name: string,
	displayName: string,
	rest: Omit<Rest<AmountField>, 'name'> = {},
): AmountField {
	return { kind: 'amount', name, displayName, ...rest };
}
