import {
	anyFieldsOf,
	balance,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	isAboutTheKey,
} from '../words';

/** Tripo3D: credits, without those that running tasks have frozen. */
export const tripo = defineProvider({
	name: 'tripo',
	displayName: 'Tripo3D',
	category: 'ai-media',
	docsUrl: 'https://developers.tripo3d.ai/en/docs/',
	hosts: ['openapi.tripo3d.ai'],
	requests: { balance: 'GET https://openapi.tripo3d.ai/v3/account/balance' },
	balances: [CREDITS],
	errorCodes: { at: 'code', good: 0 },

	detectError(answer) {
		const isRefusal = answer.status === 200 && anyFieldsOf(answer).value('code') !== 0;
		return isRefusal && isAboutTheKey(commonMessage(answer)) ? { class: 'auth' } : null;
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return balance(CREDITS, {
			remaining: data.amount('balance'),
			details: data.amounts({ frozen: 'frozen' }),
		});
	},

	details: { frozen: 'Credits set aside for running tasks, which are no part of `remaining`.' },
	evidence: [
		'documented 2026-11-26 · Path, both fields and their meaning, the shape of an error · The OpenAPI document of Tripo, version 3, as kept in tryAGI/Tripo, src/libs/Tripo/openapi.yaml (16 August 2026)',
		'documented 2026-11-26 · The same two fields, with fractions, in version 2 · VAST-AI-Research/tripo-python-sdk',
	],
});
