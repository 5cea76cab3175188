import {
	account,
	balanceOfLimit,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	JsonFields,
	lot,
	secret,
} from '../words';

/** D-ID: the credits of an account, and the lots they were granted in. */
export const dId = defineProvider({
	name: 'dId',
	displayName: 'D-ID',
	category: 'ai-media',
	docsUrl: 'https://docs.d-id.com/reference/credits-1',
	fields: [secret('API Key', { description: 'The key as D-ID shows it, without the word Basic' })],
	hosts: ['api.d-id.com'],
	signIn: header('Authorization', 'Basic {apiKey}'),
	requests: { credits: 'GET https://api.d-id.com/credits' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'lots'],
	errorCodes: {
		at: 'kind',
		codes: {
			NotFoundError: {
				class: 'forbidden',
				message: 'D-ID says that this account has no credits',
				advice: 'It named no balance, so nothing is claimed. Choose a plan, or enter another key.',
			},
		},
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const entries = fields.isSent('credits') ? fields.objects('credits') : [];
		const reading = balanceOfLimit(CREDITS, {
			remaining: fields.amount('remaining'),
			limit: fields.amountOrNull('total'),
			lots: entries.map(readLot),
		});
		return account(reading, entries[0]?.id('owner_id') ?? null);
	},

	notes: [
		'D-ID takes most keys as they are shown. Where one with a colon in it is refused, enter it encoded as Base64.',
		'`remaining` is the sum that D-ID sends: lots that have expired may still be listed.',
	],
	evidence: [
		'documented 2026-11-26 · Path, sign-in, all fields, the body of 404 · The OpenAPI document of D-ID, as kept in tryAGI/DId, src/libs/DId/openapi.json (10 April 2026)',
		'reported 2026-11-26 · The key sent as it is shown, and by some encoded once more · Public client code',
	],
});

function readLot(entry: JsonFields, index: number) {
	const begin = entry.text('created_at') ?? entry.text('expire_at') ?? String(index);
	return lot({
		id: `${entry.text('product_id') ?? 'credits'} ${begin}`,
		label: entry.text('plan_group'),
		granted: entry.amountOrNull('total'),
		remaining: entry.amount('remaining'),
		startsAt: entry.instant('valid_from'),
		expiresAt: entry.instant('expire_at'),
	});
}
