import type { RequestFailureClass } from '../balance/failure';
import type { AccountReading, UnitType } from '../balance/reading';

/** What kind of service a provider is; the README and the docs group by it. */
export type Category =
	| 'ai-media'
	| 'ai-models'
	| 'captcha'
	| 'cloud'
	| 'commerce'
	| 'custom'
	| 'documents'
	| 'lead-data'
	| 'market-data'
	| 'messaging'
	| 'security-data'
	| 'seo'
	| 'spend'
	| 'translation'
	| 'web-data';

/** A balance as its record knows it without reading anything. */
export interface DeclaredBalance {
	/** Which balance of the account: `credits`, `batch`, … */
	balance: string;
	/** Lower-case singular or an ISO 4217 code; `null` where only the answer or the credential says it. */
	unit: string | null;
	/** `null` where only the credential says it. */
	unitType: UnitType | null;
}

/** What a provider's answers may contain beside the remaining amount. */
export type Offer = 'used' | 'limit' | 'lots' | 'resetsAt';

/** What every provider has, the simulated one included. */
export interface ProviderFacts {
	/** Catalogue id: the value of the Provider parameter. */
	name: string;
	/** Shown to people. */
	displayName: string;
	/** Where a person buys more; `null` when no address is documented. */
	topUpUrl: string | null;
	/** The balances of an account, the headline balance first. */
	balances: readonly [DeclaredBalance, ...DeclaredBalance[]];
	/** Whether answers may name balances beside those. */
	hasOpenBalances?: boolean;
	offers: readonly Offer[];
	/**
	 * By how much the provider refills a balance by itself and often, in its unit. A
	 * watch does not take it for a recovery. Left out where nothing is refilled.
	 */
	automaticRefill?: number;
}

/** A field that counts only with some values of a choice; with others it is hidden and empty. */
export interface OnlyWith {
	/** Name of the choice. */
	field: string;
	values: readonly string[];
}

/** A secret: masked in the dialog, redacted everywhere, never given to the record. */
export interface SecretField {
	kind: 'secret';
	name: string;
	/** What the provider calls it, Title Case. */
	displayName: string;
	/** One sentence without a full stop. */
	description?: string;
	/** Where to find it, in a few words. */
	hint?: string;
	isOptional?: boolean;
	onlyWith?: OnlyWith;
}

/** A text that lets nobody in: an account id, a user name, a project. */
export interface TextField {
	kind: 'text';
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	isOptional?: boolean;
	onlyWith?: OnlyWith;
}

/** One of a few values: a region, a plan, a unit. */
export interface ChoiceField {
	kind: 'choice';
	name: string;
	displayName: string;
	description?: string;
	options: readonly [ChoiceOption, ...ChoiceOption[]];
	/** The value of one of the options. */
	default: string;
}

/** An option of a {@link ChoiceField}. */
export interface ChoiceOption {
	value: string;
	displayName: string;
	/** The host that `{name}` in a request's address becomes, where the choice picks one. */
	host?: string;
}

/**
 * The address of the user's own server. It has to be https, or http where the user
 * switches `allowHttp` on, a field that every such credential without a `domain` gets
 * beside it.
 */
export interface AddressField {
	kind: 'address';
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	default?: string;
	/** The domain that the server belongs to, as hosts of accounts at one provider do; a bare host will do then. */
	domain?: string;
	/**
	 * What of a path behind the host belongs to it. By default all but a closing `/v1`, as
	 * the requests begin with their own.
	 */
	keeps?: 'version' | 'nothing';
}

/** A number above 0 that the provider does not tell: a budget, what a plan includes. */
export interface AmountField {
	kind: 'amount';
	name: string;
	displayName: string;
	description?: string;
	default?: number;
}

/** A field of a credential. Every field but an optional one has to be filled in. */
export type CredentialField = SecretField | TextField | ChoiceField | AddressField | AmountField;

/**
 * What signing in adds to a request. Names and values are templates: `{apiKey}` stands for
 * the credential's field of that name, and `{token}` for what a log-in has brought.
 */
export interface SignIn {
	headers?: Readonly<Record<string, string>>;
	query?: Readonly<Record<string, string>>;
	/** Fields that join the request's own JSON or form body. */
	body?: Readonly<Record<string, string>>;
	/** HTTP Basic; either half may be fixed or empty. */
	basic?: { user: string; password: string };
	/** What `{signature}` stands for in the texts above. */
	signature?: RequestSignature;
}

/**
 * A signature by HMAC, made anew for each request that is sent. The secret itself then
 * does not travel.
 */
export interface RequestSignature {
	algorithm: 'sha1' | 'sha256';
	/** Name of the secret that it is made with. */
	key: string;
	/**
	 * What is signed, a template. `{sentAt}` is the moment of sending, ISO 8601 in UTC;
	 * it and `{uuid}` have the same value in the sign-in's other texts.
	 */
	text: string;
	/** How it is written; `base64OfHex` is the Base64 of its hexadecimal digits. */
	encoding: 'hex' | 'base64OfHex';
}

/**
 * A call that reads. The record names all of its calls here and the transport can
 * send no other: there is no way to name one that buys or changes something.
 *
 * Texts are templates: `{name}` stands for a field of the credential, for a value
 * that the record computes ({@link Call}), for `token`, or for `uuid`, a fresh random
 * one each time the call is sent. In an address a value
 * fills a whole path segment or a part of one, percent-encoded; only a choice or an
 * own address may fill in the host.
 */
export interface RequestTemplate {
	method: 'GET' | 'POST';
	url: string;
	query?: Readonly<Record<string, string>>;
	headers?: Readonly<Record<string, string>>;
	/** Sent as JSON; texts in it are templates. */
	json?: JsonTemplate;
	/** Sent as a form. */
	form?: Readonly<Record<string, string>>;
	/** How this call is signed where that is not the record's sign-in; `null` for not at all. */
	signIn?: SignIn | null;
	/** Whether the account can be read without it: a failure takes nothing away. */
	isOptional?: boolean;
	/** For a log-in: the token in its answer, a secret from then on. Such a call is never repeated. */
	readToken?: (answer: ProviderAnswer) => string;
}

/** JSON whose texts are templates. */
export type JsonTemplate =
	| string
	| number
	| boolean
	| null
	| readonly JsonTemplate[]
	| { readonly [name: string]: JsonTemplate };

/** Which of the record's calls to send, with values for its template. */
export interface Call {
	/** A name in `requests`. */
	request: string;
	/** Values for its template; `null` leaves out the query parameter that asks for it. */
	values?: Readonly<Record<string, string | null>>;
}

/** An answer as a record sees it. */
export interface ProviderAnswer {
	status: number;
	/** By lower-case name; several of one name joined by commas. */
	headers: Readonly<Record<string, string>>;
	/** The body as JSON, whatever JSON it is; `undefined` when it is not JSON. */
	body: unknown;
	/** The body as text; '' where it is not UTF-8 or was not read to its end. */
	text: string;
	/** Why the body is not JSON: the end of a sentence that begins with "it"; `null` when it is. */
	notJson: string | null;
}

/** The account that is read, as far as a record may know it: no secret, no clock of its own. */
export interface AccountContext {
	/** When the read began, epoch milliseconds. */
	now: number;
	/** A text, a choice or an own address of the credential; '' for an optional one left empty. */
	field(name: string): string;
	/** An amount of the credential. */
	amount(name: string): number;
	/** Whether the secret ends like this; all that a record learns of one. */
	secretEndsWith(ending: string): boolean;
	/** How often one of the record's requests was sent, failures of an optional one included. */
	asked(request: string): number;
	/** The latest answer to one of the record's requests; `null` when it was not sent, or was optional and failed. */
	answer(request: string): ProviderAnswer | null;
	/** All answers to it, in order. */
	answers(request: string): readonly ProviderAnswer[];
}

/** What to say of a failure where its class alone says too little. */
export interface FailureWords {
	/** What happened: a sentence without a full stop. */
	message?: string;
	/** What to do next. */
	advice?: string;
}

/** What a record makes of an answer that carries no balance. */
export interface DetectedError extends FailureWords {
	/** Left out where the HTTP status says it; under a success status that is `badResponse`. */
	class?: RequestFailureClass;
	/** Without it the usual places of a code are looked at. */
	providerCode?: string | number | null;
}

/**
 * What the provider's own codes mean, where HTTP says 200 to everything or says too
 * little. The transport judges by it, and n8n's credential test too as far as it can.
 */
export interface ErrorCodes {
	/**
	 * Path in the body of the text, number or flag that tells a failure from a success,
	 * parts joined by points: `errors.0.id`. An object or a list there counts as nothing.
	 */
	at: string;
	/** Path of a failure's code, where that stands elsewhere. */
	codeAt?: string;
	/**
	 * What stands there for a success. Anything else is a failure, and so is a success
	 * under HTTP without it. Left out where only failures have something there.
	 */
	good?: string | number | boolean | readonly [string | number, ...Array<string | number>];
	/** Meaning by code. One that is not listed: what the HTTP status says, under a success `badResponse`. */
	codes?: Readonly<Record<string, RequestFailureClass | DetectedError>>;
	/** Whether codes that are not listed mean what HTTP statuses of that number do. */
	areStatuses?: boolean;
	/** Meaning of any other code, where that is not what the HTTP status says. */
	otherwise?: RequestFailureClass;
}

/** A rule by which n8n's credential test recognizes a refusal in the body of a success. */
export interface RefusalRule {
	/** Path in the body, parts joined by points. */
	path: string;
	equals: string | number | boolean | null;
	/** What the test says then: a sentence without a full stop. */
	message: string;
}

/** What n8n's credential test has to know beside the request. */
export interface CredentialTest {
	/** Name of the request that it sends; the first of `requests` without it. */
	request?: string;
	/**
	 * Values for that request's template, fixed or n8n expressions (`={{ … }}`);
	 * `null` leaves out the query parameter that asks for it.
	 */
	values?: Readonly<Record<string, string | null>>;
	/** What the test says of an HTTP status, where that is not the usual. */
	statuses?: Readonly<Record<number, string>>;
	/** Refusals under a success status beside those in `errorCodes`, as far as n8n can tell them. */
	refusals?: readonly RefusalRule[];
	/**
	 * The only HTTP statuses that refuse a key, where a balance comes under an error
	 * status ({@link RemoteProvider.isGood}): any other one passes.
	 */
	refusedStatuses?: readonly number[];
	/** What the test cannot tell, for the provider's page: one sentence. */
	blindness?: string;
}

/** Where a fact comes from. */
export interface Evidence {
	/**
	 * `documented` by the provider (its documents, specification or SDK), `reported`
	 * by public code that uses the API, or `confirmed` by a read with a real key.
	 */
	kind: 'documented' | 'reported' | 'confirmed';
	/** What it says, in a few words. */
	fact: string;
	/** Where it says so. */
	source: string;
	/** The day it was looked up, ISO 8601. */
	checked: string;
}

/** A provider that is asked over HTTP with a key. */
export interface RemoteProvider extends ProviderFacts {
	kind: 'remote';
	category: Category;
	/** What n8n calls the credential type, where that is not the shown name with "Credits API" behind it. */
	credentialDisplayName?: string;
	/** The provider's own page about this endpoint, or its site where no page is documented. */
	docsUrl: string;
	/** Where a person gets the key; `null` when no address is documented. */
	keysUrl: string | null;
	/** The fields of the credential, in the order of the dialog; messages speak of the first secret. */
	fields: readonly CredentialField[];
	/** Hosts that the key may go to. The transport refuses any other before the key is attached. */
	hosts: readonly string[];
	signIn: SignIn;
	/** Every call that the record may send, by name. The first one is where a read begins. */
	requests: Readonly<Record<string, RequestTemplate>>;
	/** The first call, where that depends on the account; else the first of `requests`. */
	start?(context: AccountContext): Call;
	/** The call after those that were answered; `null` when all is there. Asked after each good answer. */
	next?(context: AccountContext): Call | null;
	/** Class by HTTP status where it is not the usual one. */
	statusClasses?: Readonly<Record<number, RequestFailureClass>>;
	/** Whether an answer carries a balance although its status says otherwise. */
	isGood?(answer: ProviderAnswer): boolean;
	/** The provider's own codes; of several tables the first that knows a failure counts. */
	errorCodes?: ErrorCodes | readonly ErrorCodes[];
	/** Whether a refusal that speaks of the key is `auth`, although status or code say less. */
	authByMessage?: boolean;
	/**
	 * Whether the body says that this is an error, whatever the HTTP status, where
	 * `errorCodes` cannot say it. `null` leaves the verdict to those, then to the
	 * status, and to `parse` where that is a success.
	 */
	detectError?(answer: ProviderAnswer, context: AccountContext): DetectedError | null;
	/** Words for a class of failure, whatever has made it one; those of `detectError` go before them. */
	failureWords?: Readonly<Partial<Record<RequestFailureClass, FailureWords>>>;
	/** What in an answer lets somebody in beside the credential: redacted in all that leaves. */
	secretsIn?(answer: ProviderAnswer): ReadonlyArray<string | null>;
	/**
	 * What the provider says about a failure, to be quoted: it decides nothing.
	 * Without it the usual places of a message are looked at.
	 */
	providerMessage?(answer: ProviderAnswer): string | null;
	/**
	 * Maps the latest answer to balances; earlier ones are in `account`.
	 *
	 * @throws UnexpectedAnswer when it is not what the provider documents; NoBalance when
	 * it is, and this account has none
	 */
	parse(answer: ProviderAnswer, context: AccountContext): AccountReading;
	/**
	 * The shortest time between two requests that the provider asks for, in
	 * milliseconds, where that is long: what failed is not repeated sooner.
	 */
	minIntervalMs?: number;
	/** Bytes of an answer that are read, unpacked, where 256 KiB are too few; at most 2 MiB. */
	maxBytes?: number;
	credentialTest?: CredentialTest;
	/** What a user should know that the fields do not say; shown on the provider's page. */
	notes: readonly string[];
	/** Keys of `details` and of a lot's `details`, with their meaning; shown on the provider's page. */
	details?: Readonly<Record<string, string>>;
	evidence: readonly [Evidence, ...Evidence[]];
}

/** How well a record is founded, from its evidence. */
export type Tier = 'reported' | 'documented' | 'confirmed';

/** The tier of a record: the best kind of its evidence. */
export function tierOf({ evidence }: Pick<RemoteProvider, 'evidence'>): Tier {
	const kinds = new Set<Tier>(evidence.map(({ kind }) => kind));
	if (kinds.has('confirmed')) return 'confirmed';
	return kinds.has('documented') ? 'documented' : 'reported';
}

/** Name of a provider's credential type, global in an n8n instance. */
export function credentialTypeOf({ name }: Pick<ProviderFacts, 'name'>): string {
	return `${name}CreditsApi`;
}

/** What n8n calls a provider's credential type: `Kie.ai Credits API`. */
export function credentialDisplayNameOf({
	credentialDisplayName,
	displayName,
}: Pick<RemoteProvider, 'credentialDisplayName' | 'displayName'>): string {
	return credentialDisplayName ?? `${displayName} Credits API`;
}

/** The secret that messages speak of. */
export function mainSecretOf({ fields, displayName }: RemoteProvider): SecretField {
	const secret = fields.find((field): field is SecretField => field.kind === 'secret');
	if (secret === undefined) throw new RangeError(`${displayName} has no secret`);
	return secret;
}

/** A field of an own address, if the credential has one. */
export function addressFieldOf({ fields }: RemoteProvider): AddressField | undefined {
	return fields.find((field): field is AddressField => field.kind === 'address');
}
