import {
	account,
	balance,
	basic,
	defineProvider,
	fieldsOf,
	inUnit,
	NoBalance,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Twilio: the money of an account, in the account's own currency. */
export const twilio = defineProvider({
	name: 'twilio',
	displayName: 'Twilio',
	category: 'messaging',
	docsUrl: 'https://www.twilio.com/',
	fields: [
		text('accountSid', 'Account SID', { placeholder: 'AC…' }),
		secret('Auth Token', { description: 'The Auth Token of the account with that SID' }),
	],
	hosts: ['api.twilio.com'],
	signIn: basic('{accountSid}', '{apiKey}'),
	requests: {
		balance: 'GET https://api.twilio.com/2010-04-01/Accounts/{accountSid}/Balance.json',
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		if (fields.value('balance') === null) {
			throw new NoBalance(
				'A Twilio subaccount has no balance of its own',
				'Enter the Account SID and the Auth Token of the main account, which pays for it.',
			);
		}
		const remaining = fields.amount('balance');
		const unit = inUnit(CREDITS, fields.currency('currency'));
		return account(balance(unit, { remaining }), fields.text('account_sid'));
	},

	credentialTest: {
		blindness: 'It passes the credential of a subaccount, which has no balance to read.',
	},
	notes: [
		'The balance follows the spending with some delay.',
		'A subaccount spends the money of its main account: only the main account can be read.',
	],
	evidence: [
		'documented 2026-11-25 · Path, Basic sign-in, three texts that may be null, the delay, subaccounts without a balance · twilio/twilio-oai, spec/json/twilio_api_v2010.json (April 2026)',
		'reported 2026-11-25 · The amount as a text · Public client code',
	],
});
