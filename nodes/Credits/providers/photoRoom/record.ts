import { balanceOfLimit, defineProvider, fieldsOf, header } from '../words';

const IMAGES = { balance: 'images', unit: 'image', unitType: 'credit' } as const;

/** Photoroom: the images of an API plan. */
export const photoRoom = defineProvider({
	name: 'photoRoom',
	displayName: 'Photoroom',
	category: 'ai-media',
	docsUrl: 'https://docs.photoroom.com/getting-started/how-can-i-check-my-api-usage',
	hosts: ['image-api.photoroom.com'],
	signIn: header('x-api-key'),
	requests: { account: 'GET https://image-api.photoroom.com/v2/account' },
	balances: [IMAGES],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const images = fields.object('images', 'credits');
		return balanceOfLimit(IMAGES, {
			remaining: images.amount('available'),
			limit: images.amountOrNull('subscription'),
			details: fields.details({ plan: 'plan' }),
		});
	},

	notes: [
		'What a call costs depends on the plan: on Basic an edit takes 5 images, on Plus a cut-out takes 0.2.',
		'Sandbox keys have their own allowance. The plan of the Photoroom app is not in the response.',
	],
	details: { plan: 'Name of the API plan.' },
	evidence: [
		'documented 2026-11-26 · Path, header, all fields · https://docs.photoroom.com/getting-started/how-can-i-check-my-api-usage',
		'reported 2026-11-26 · The path in use; 401 for a wrong key, 403 for one that may not or that has nothing left · Public client code',
	],
});
