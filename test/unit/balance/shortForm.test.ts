import { shortForm } from '../../../nodes/Credits/balance/shortForm';

it.each<[name: string, id: string]>([
	['of one character', '7'],
	['of 40 characters', 'x'.repeat(40)],
	['of letters, digits and the usual punctuation', 'acc_81d2.B:pro|eu#2@x.example+1 -'],
])('shortForm keeps an id %s: %s', (_, id) => {
	expect(shortForm(id)).toBe(id);
});

// SHA-256 in Base64: stored watches and open incidents contain these very texts.
it.each<[name: string, id: string, hash: string]>([
	['without a character', '', '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NM'],
	['of 41 characters', 'x'.repeat(41), 'MWRZbfT90BiyxWfsjAPnm9dvTkyio_0C'],
	['with a quotation mark, which JSON has to escape', '"', 'ijMf3ecDLzOnHhsuJX2AFm40jgD8sXkU'],
	['with a line break at its end', 'a\n', 'h0KPxSKAPTEGXnvOPPA_5HUJZjHl4Hu9'],
	['with a slash', 'kie.ai/pro', 'dm5faVfsJQX3SDKjIx751xOQ0Zoav3j1'],
	['in another script', '購入', 'p4_VUkBYF9ftRkdOqYeFajGvO1VUk2ty'],
])('shortForm hashes an id %s', (_, id, hash) => {
	expect(shortForm(id)).toBe(hash);
});
