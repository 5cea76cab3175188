import { Failure } from '../../../nodes/Credits/balance/failure';
import type { CredentialField } from '../../../nodes/Credits/providers/contract';
import { amount, ownAddress, secret, text } from '../../../nodes/Credits/providers/fields';
import { checkCredential } from '../../../nodes/Credits/transport/credential';
import { lumenote } from '../../support/madeUpProviders';

const RELAY = 'https://relay.example';
const STANDARD = ownAddress({ default: RELAY });
const AT_DOMAIN = ownAddress({ domain: 'relay.example' });

// What is wrong with a value of a kind is a matter of transport/credential.ts; here it is what
// the record says of the field.
it.each<[what: string, entered: unknown, sent: string | null, field: CredentialField]>([
	['its default where none was entered', undefined, RELAY, STANDARD],
	['no default where it was emptied', '', null, STANDARD],
	['no list in place of an address', [RELAY], null, STANDARD],
	['a host of its domain', 'ab1.relay.example', 'https://ab1.relay.example', AT_DOMAIN],
	['no host of another domain', 'ab1-relay.example', null, AT_DOMAIN],
	['no path at its domain', 'ab1.relay.example/b', null, AT_DOMAIN],
	['its origin alone', `${RELAY}/sub`, RELAY, ownAddress({ keeps: 'nothing' })],
	['its version', `${RELAY}/v1`, `${RELAY}/v1`, ownAddress({ keeps: 'version' })],
	['its default where none was entered', undefined, '500', amount('a', 'A', { default: 500 })],
	['no default in place of null', null, null, amount('a', 'A', { default: 500 })],
	['nothing of a secret that may be left out', '', '', secret('A', { isOptional: true })],
	['nothing of a text that may be left out', '', '', text('a', 'A', { isOptional: true })],
	['no blanks in place of nothing', ' ', null, text('a', 'A', { isOptional: true })],
])('a credential takes %s: %j as %j', (_, entered, sent, field) => {
	const stored = { apiKey: 'KEY', [field.name]: entered };
	const fields = field.name === 'apiKey' ? [field] : [field, secret('API Key')];
	const credential = checkCredential({ ...lumenote, fields }, stored);
	expect(credential instanceof Failure ? null : credential.values.get(field.name)).toBe(sent);
});
