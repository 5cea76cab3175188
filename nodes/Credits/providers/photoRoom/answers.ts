import { photoRoom } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [IMAGES] = photoRoom.balances;

/** Photoroom, as documented at https://docs.photoroom.com/getting-started/how-can-i-check-my-api-usage */
export const answers = {
	record: photoRoom,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: { images: { available: 83, subscription: 100 }, plan: 'basic' },
			expected: [
				{
					...plainReading(IMAGES, 83),
					used: 17,
					limit: 100,
					details: { plan: 'basic' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'the name in the first version of the path',
			evidence: 'documented',
			body: { credits: { available: 83, subscription: 100 } },
			expected: [{ ...plainReading(IMAGES, 83), used: 17, limit: 100, derived: ['used'] }],
		},
		{
			title: 'parts of an image, without binary noise',
			evidence: 'constructed',
			body: { images: { available: 99.8, subscription: 1000 }, plan: 'plus' },
			expected: [
				{
					...plainReading(IMAGES, 99.8),
					used: 900.2,
					limit: 1000,
					details: { plan: 'plus' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'more than the plan holds',
			evidence: 'constructed',
			body: { images: { available: 150, subscription: 100 } },
			expected: [plainReading(IMAGES, 150)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { images: { subscription: 100 }, plan: 'basic' },
			class: 'badResponse',
			says: "'images.available' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['images', 'available']],
		answer: ({ total, remaining }) => ({
			body: { images: { available: remaining, subscription: total }, plan: 'basic' },
		}),
	},
} as const satisfies ProviderAnswers;
